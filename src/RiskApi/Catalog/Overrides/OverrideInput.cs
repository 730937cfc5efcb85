using FluentValidation;
using RiskApi.Core.Catalog;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Overrides;

/// <summary>What an organisation knows better than the record.</summary>
internal sealed record OverrideInput
{
    /// <summary>The model it concerns, <c>provider/model-id</c>: a catalogued one, or with <c>privateModel</c> one of the organisation's own, for instance <c>private/llama-support</c>.</summary>
    /// <example>azure-openai/gpt-4o-2024-11-20</example>
    public required string Model { get; init; }

    /// <summary>Why it is so.</summary>
    /// <example>Extended by contract until the end of 2027.</example>
    public required string Reason { get; init; }

    /// <summary>Who answers for it.</summary>
    /// <example>grace@example.com</example>
    public required string Owner { get; init; }

    /// <summary>The day on which it stops to hold; it holds until it is deleted where this is left out.</summary>
    /// <example>2027-12-31</example>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The day on which the model stops for the organisation.</summary>
    /// <example>2027-12-31</example>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The day before which it does not stop for the organisation; not together with <c>retiresOn</c>.</summary>
    public PartialDate? NotBeforeOn { get; init; }

    /// <summary>The organisation's own names for the model, such as deployments, as calls write them.</summary>
    public IReadOnlyList<string>? DeploymentNames { get; init; }

    /// <summary>What is known of a model of the organisation's own.</summary>
    public PrivateModel? PrivateModel { get; init; }

    public CatalogOverride ToOverride(string id, DateOnly recordedOn) => new()
    {
        Id = id,
        Model = Model,
        Reason = Reason,
        Owner = Owner,
        RecordedOn = recordedOn,
        ExpiresOn = ExpiresOn,
        RetiresOn = RetiresOn,
        NotBeforeOn = NotBeforeOn,
        DeploymentNames = DeploymentNames ?? [],
        PrivateModel = PrivateModel,
    };
}

/// <summary>The bounds of an override; one that says nothing, or two things at once, is a mistake.</summary>
internal sealed class OverrideInputValidator : AbstractValidator<OverrideInput>
{
    public OverrideInputValidator()
    {
        RuleFor(input => input.Model).FitsModelString()
            .Must(IsReference).WithMessage("'{PropertyName}' is written provider/model-id.");
        RuleFor(input => input.Model).Must(model => Slug.IsValid(model.Split('/')[0])).When(input => input.PrivateModel is not null)
            .WithMessage($"The provider of a model of your own has {Slug.Form}.");
        RuleFor(input => input.Reason).NotEmpty().MaximumLength(4000).IsProse();
        RuleFor(input => input.Owner).NotEmpty().FitsName();
        RuleFor(input => input.ExpiresOn).WithinTheRecord();
        RuleFor(input => input.NotBeforeOn).Null().When(input => input.RetiresOn is not null).WithMessage("Give 'retiresOn' or 'notBeforeOn', not both.");
        RuleFor(input => input.DeploymentNames!).AtMost(1000);
        RuleForEach(input => input.DeploymentNames).NotNull().WithMessage("A name must not be null; leave it out.").NotEmpty().FitsModelString();
        RuleFor(input => input.PrivateModel!).SetValidator(new PrivateModelValidator());
        RuleFor(input => input).Must(input => input.RetiresOn is not null
            || input.NotBeforeOn is not null
            || input.DeploymentNames is { Count: > 0 }
            || input.PrivateModel is not null).OverridePropertyName("model")
            .WithMessage("The override says nothing; give a date, 'deploymentNames' or 'privateModel'.");
    }

    private static bool IsReference(string? model) => model?.IndexOf('/', StringComparison.Ordinal) is > 0 and var end && end < model.Length - 1;
}

/// <summary>The bounds of a model of an organisation's own.</summary>
internal sealed class PrivateModelValidator : AbstractValidator<PrivateModel>
{
    public PrivateModelValidator()
    {
        RuleFor(model => model.Maker).NotEmpty().MaximumLength(100).WithoutControlCharacters();
        RuleFor(model => model.InputUsdPerMillionTokens).InclusiveBetween(0, 10_000);
        RuleFor(model => model.OutputUsdPerMillionTokens).InclusiveBetween(0, 10_000);
        RuleFor(model => model.ContextTokens).InclusiveBetween(1, 1_000_000_000);
    }
}
