using FluentValidation;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>What somebody says about an item; who it is comes from the request.</summary>
internal sealed record ItemAnswerInput
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

    public Waiver ToWaiver(string itemId, string factsFingerprint) =>
        new() { ItemId = itemId, Reason = Reason, Owner = Owner, ExpiresOn = ExpiresOn, FactsFingerprint = factsFingerprint };
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
