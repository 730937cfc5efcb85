using FluentValidation;
using RiskApi.Reviews;
using RiskApi.Web.Validation;

namespace RiskApi.ArchitectureReviews;

/// <summary>The bounds of a waiver.</summary>
internal sealed class WaiverValidator : AbstractValidator<Waiver>
{
    public WaiverValidator()
    {
        RuleFor(waiver => waiver.ItemId).NotEmpty().MaximumLength(200).WithoutControlCharacters();
        RuleFor(waiver => waiver.Reason).NotEmpty().MaximumLength(4000).IsProse();
        RuleFor(waiver => waiver.Owner).NotEmpty().MaximumLength(200).WithoutControlCharacters();
        RuleFor(waiver => (DateOnly?)waiver.ExpiresOn).WithinTheRecord().OverridePropertyName("expiresOn");
        RuleFor(waiver => waiver.FactsFingerprint).NotEmpty().MaximumLength(64).WithoutControlCharacters();
    }
}
