using FluentValidation;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Storage;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>What somebody says about an item; who it is comes from the request.</summary>
internal record ItemAnswerInput
{
    /// <summary>The answer.</summary>
    /// <example>no</example>
    public required ReviewAnswer Answer { get; init; }

    /// <summary>Whatever is worth knowing about it.</summary>
    /// <example>Last exercised in May, by hand.</example>
    public string? Note { get; init; }

    /// <summary>Who brings it in order.</summary>
    /// <example>grace@example.com</example>
    public string? Owner { get; init; }

    /// <summary>The day by which it is to be in order.</summary>
    /// <example>2027-01-31</example>
    public DateOnly? DueOn { get; init; }

    public ItemAnswer ToAnswer(string itemId, Author author) =>
        new() { ItemId = itemId, Answer = Answer, Note = Note, Owner = Owner, DueOn = DueOn, AnsweredBy = author.Actor };
}

/// <summary>The bounds of an answer.</summary>
internal sealed class ItemAnswerInputValidator : AbstractValidator<ItemAnswerInput>
{
    public ItemAnswerInputValidator()
    {
        RuleFor(answer => answer.Note).MaximumLength(4000).IsProse();
        RuleFor(answer => answer.Owner).FitsName();
        RuleFor(answer => answer.DueOn).WithinTheRecord();
    }
}
