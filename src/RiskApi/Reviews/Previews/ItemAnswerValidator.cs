using FluentValidation;
using RiskApi.Core.Reviews;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Previews;

/// <summary>The bounds of an answer.</summary>
internal sealed class ItemAnswerValidator : AbstractValidator<ItemAnswer>
{
    public ItemAnswerValidator()
    {
        RuleFor(answer => answer.ItemId).NotEmpty().FitsName();
        RuleFor(answer => answer.Note).MaximumLength(4000).IsProse();
        RuleFor(answer => answer.Owner).FitsName();
        RuleFor(answer => answer.DueOn).WithinTheRecord();
        RuleFor(answer => answer.AnsweredBy).FitsName();
    }
}

/// <summary>The bounds of a waiver.</summary>
internal sealed class WaiverValidator : AbstractValidator<Waiver>
{
    public WaiverValidator()
    {
        RuleFor(waiver => waiver.ItemId).NotEmpty().FitsName();
        RuleFor(waiver => waiver.Reason).NotEmpty().MaximumLength(4000).IsProse();
        RuleFor(waiver => waiver.Owner).NotEmpty().FitsName();
        RuleFor(waiver => (DateOnly?)waiver.ExpiresOn).WithinTheRecord().OverridePropertyName("expiresOn");
        RuleFor(waiver => waiver.FactsFingerprint).NotEmpty().MaximumLength(64).WithoutControlCharacters();
    }
}
