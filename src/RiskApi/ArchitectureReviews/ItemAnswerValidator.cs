using FluentValidation;
using RiskApi.Reviews;
using RiskApi.Web.Validation;

namespace RiskApi.ArchitectureReviews;

/// <summary>The bounds of an answer.</summary>
internal sealed class ItemAnswerValidator : AbstractValidator<ItemAnswer>
{
    public ItemAnswerValidator()
    {
        RuleFor(answer => answer.ItemId).NotEmpty().MaximumLength(200).WithoutControlCharacters();
        RuleFor(answer => answer.Note).MaximumLength(4000).IsProse();
        RuleFor(answer => answer.Owner).MaximumLength(200).WithoutControlCharacters();
        RuleFor(answer => answer.DueOn).WithinTheRecord();
        RuleFor(answer => answer.AnsweredBy).MaximumLength(200).WithoutControlCharacters();
    }
}
