using FluentValidation;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>A risk that somebody accepts under the facts of today.</summary>
internal sealed record WaiverInput
{
    /// <summary>Why the risk is accepted.</summary>
    /// <example>The service is switched off on 2026-12-31.</example>
    public required string Reason { get; init; }

    /// <summary>Who accepts it.</summary>
    /// <example>grace@example.com</example>
    public required string Owner { get; init; }

    /// <summary>The last day on which the waiver stands; today or later.</summary>
    /// <example>2026-12-31</example>
    public required DateOnly ExpiresOn { get; init; }
}

/// <summary>The bounds of a waiver.</summary>
internal sealed class WaiverInputValidator : AbstractValidator<WaiverInput>
{
    public WaiverInputValidator(TimeProvider time)
    {
        RuleFor(waiver => waiver.Reason).NotEmpty().MaximumLength(4000).IsProse();
        RuleFor(waiver => waiver.Owner).NotEmpty().FitsName();
        RuleFor(waiver => (DateOnly?)waiver.ExpiresOn).WithinTheRecord().OverridePropertyName("expiresOn");
        RuleFor(waiver => waiver.ExpiresOn).Must(day => day >= time.Today())
            .WithMessage(_ => $"'expiresOn' has passed; give {time.Today():yyyy-MM-dd} or a later day.");
    }
}
