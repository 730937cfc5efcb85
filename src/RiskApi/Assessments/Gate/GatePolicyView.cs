using FluentValidation;
using RiskApi.Core.Gate;
using RiskApi.Storage;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Gate;

/// <summary>A gate policy that is kept by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">Counts its changes, from 1 on; also its entity tag.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record GatePolicyView(string Name, GatePolicy Policy, long Version, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static GatePolicyView Of(StoredDocument<GatePolicy> stored) => new(stored.Key, stored.Value, stored.Version, stored.CreatedAt, stored.UpdatedAt);
}

/// <summary>A page of gate policies, in order of name.</summary>
/// <param name="Items">The policies.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record GatePolicyPage(IReadOnlyList<GatePolicyView> Items, string? Next);

/// <summary>The bounds of a policy; one that checks nothing, or says two things at once, is a mistake.</summary>
internal sealed class GatePolicyValidator : AbstractValidator<GatePolicy>
{
    public const int MostExemptions = 200;

    public GatePolicyValidator()
    {
        RuleFor(policy => policy.MaximumScore).InclusiveBetween(0, 100);
        RuleFor(policy => policy.MaximumDependencyScore).InclusiveBetween(0, 100);
        RuleFor(policy => policy.MaximumLikelihood).InclusiveBetween(0, 1);
        RuleFor(policy => policy.MaximumUnreadiness).InclusiveBetween(0, 1);
        RuleFor(policy => policy.MaximumImpact).InclusiveBetween(0, 1);
        RuleFor(policy => policy.NothingRetiresBefore).WithinTheRecord();
        RuleFor(policy => policy.NothingRetiresWithinDays).IsHorizon();
        RuleFor(policy => policy.Exemptions!).AtMost(MostExemptions);
        RuleForEach(policy => policy.Exemptions).NotNull().WithMessage("An exemption must not be null; leave it out.")
            .SetValidator(new GateExemptionValidator());

        RuleFor(policy => policy).Must(policy => !policy.IsEmpty)
            .WithMessage(
                "The policy asks for nothing, so that everything would pass; set at least one limit, for instance \"noRetiredModels\": true or \"maximumScore\": 50.");
        RuleFor(policy => policy.NothingRetiresWithinDays).Null().When(policy => policy.NothingRetiresBefore is not null)
            .WithMessage("Give nothingRetiresBefore or nothingRetiresWithinDays, not both.");
        RuleFor(policy => policy.CountTentativeDates).NotEqual(true)
            .When(policy => policy.NothingRetiresBefore is null && policy.NothingRetiresWithinDays is null)
            .WithMessage("'countTentativeDates' goes with nothingRetiresBefore or nothingRetiresWithinDays; give one of them, or leave it out.");
        RuleFor(policy => policy.NoRetiredModels).NotEqual(false).When(policy => policy.NoModelsUnderNotice == true)
            .WithMessage("'noRetiredModels' cannot be false where noModelsUnderNotice is true: a model that has stopped had its notice.");
    }

    /// <summary>What is wrong with a day of a policy that is judged by on another; null where nothing is.</summary>
    public static string? Passed(GatePolicy policy, DateOnly asOf) => policy.NothingRetiresBefore <= asOf
        ? $"'nothingRetiresBefore' must be later than the as-of date, {asOf:yyyy-MM-dd}; for models that have stopped use noRetiredModels."
        : null;
}

/// <summary>The bounds of an exemption.</summary>
internal sealed class GateExemptionValidator : AbstractValidator<GateExemption>
{
    public GateExemptionValidator()
    {
        RuleFor(exemption => exemption.Dependency).FitsModelString();
        RuleFor(exemption => exemption.Reason).NotEmpty().MaximumLength(1000).WithoutControlCharacters();
        RuleFor(exemption => (DateOnly?)exemption.ExpiresOn).WithinTheRecord().OverridePropertyName("expiresOn");
    }
}
