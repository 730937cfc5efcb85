using System.Text.Json.Serialization;
using FluentValidation;
using RiskApi.Core;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>What somebody says about several items.</summary>
internal sealed record BulkAnswersInput
{
    /// <summary>The answers, at most one per item.</summary>
    public required IReadOnlyList<BulkAnswerInput> Answers { get; init; }
}

/// <summary>The bounds of a request; those of its answers are checked one by one.</summary>
internal sealed class BulkAnswersInputValidator : AbstractValidator<BulkAnswersInput>
{
    public BulkAnswersInputValidator()
    {
        RuleFor(input => input.Answers).NotEmpty().WithMessage("Give at least one answer.").AtMost(ItemProblem.MostItems);
        RuleForEach(input => input.Answers).NotNull().WithMessage("An answer must not be null; leave it out.");
    }
}

/// <summary>What somebody says about one of several items.</summary>
internal sealed record BulkAnswerInput : ItemAnswerInput
{
    /// <summary>The item's id.</summary>
    /// <example>fallback.exercised</example>
    public required string ItemId { get; init; }
}

/// <summary>The bounds of one of several answers: those of an answer.</summary>
internal sealed class BulkAnswerInputValidator : AbstractValidator<BulkAnswerInput>
{
    public BulkAnswerInputValidator() => Include(new ItemAnswerInputValidator());
}

/// <summary>What became of several answers.</summary>
/// <param name="Answered">Answers that were taken.</param>
/// <param name="Refused">Answers that were refused.</param>
/// <param name="Items">Each answer, in the order of the request.</param>
/// <param name="Review">The review with them.</param>
internal sealed record BulkAnswersView(int Answered, int Refused, IReadOnlyList<BulkAnswerView> Items, ProjectReviewView Review);

/// <summary>What became of one of several answers.</summary>
/// <param name="ItemId">The item's id.</param>
/// <param name="Verdict">Whether it was taken.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
internal sealed record BulkAnswerView(string ItemId, BulkAnswerVerdict Verdict, ItemProblem? Problem);

/// <summary>What became of one of several answers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BulkAnswerVerdict>))]
internal enum BulkAnswerVerdict
{
    /// <summary>It was taken.</summary>
    Answered,

    /// <summary>It was refused.</summary>
    Refused,
}
