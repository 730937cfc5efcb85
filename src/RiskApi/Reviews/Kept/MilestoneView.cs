using FluentValidation;
using RiskApi.Core.Reviews;
using RiskApi.Storage.Reviews;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>A review as it stood at a milestone; it never changes.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="FrozenAt">When the review was frozen.</param>
/// <param name="FrozenBy">Who froze it.</param>
/// <param name="Review">The review as it was, with the facts of that day.</param>
internal sealed record MilestoneView(string Id, string Name, DateTimeOffset FrozenAt, string FrozenBy, Review Review)
{
    public static MilestoneView Of(StoredMilestone milestone, Review review) =>
        new(milestone.Id, milestone.Name, milestone.FrozenAt, milestone.FrozenBy, review);
}

/// <summary>A milestone in short.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="FrozenAt">When the review was frozen.</param>
/// <param name="FrozenBy">Who froze it.</param>
/// <param name="OpenHigh">Open items of high risk.</param>
/// <param name="OpenMedium">Open items of medium risk.</param>
/// <param name="Unanswered">Items that nobody had answered.</param>
/// <param name="Waived">Items whose risk was accepted.</param>
internal sealed record MilestoneSummary(
    string Id, string Name, DateTimeOffset FrozenAt, string FrozenBy, int OpenHigh, int OpenMedium, int Unanswered, int Waived)
{
    public static MilestoneSummary Of(StoredMilestone stored) => new(
        stored.Id, stored.Name, stored.FrozenAt, stored.FrozenBy, stored.OpenHigh, stored.OpenMedium, stored.Unanswered, stored.Waived);
}

/// <summary>A page of a review's milestones, newest first.</summary>
/// <param name="Items">The milestones in short.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record MilestonePage(IReadOnlyList<MilestoneSummary> Items, string? Next);

/// <summary>A milestone to set.</summary>
internal sealed record MilestoneInput
{
    /// <summary>What it stands for.</summary>
    /// <example>Launch of version 2</example>
    public required string Name { get; init; }
}

/// <summary>The bounds of a milestone.</summary>
internal sealed class MilestoneInputValidator : AbstractValidator<MilestoneInput>
{
    public MilestoneInputValidator() => RuleFor(milestone => milestone.Name).NotEmpty().FitsName();
}
