using System.Text.Json.Serialization;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;

namespace RiskApi.Core.Reviews;

/// <summary>An item of a checklist, answered for a project.</summary>
public sealed record ReviewItem
{
    /// <summary>The item's id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its pillar.</summary>
    public required string Pillar { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>How it stands.</summary>
    public required ItemStatus Status { get; init; }

    /// <summary>Who decided that, and how.</summary>
    public required string Because { get; init; }

    /// <summary>The answer that counts: that of the facts where they give one, else that of people.</summary>
    public required ReviewAnswer Answer { get; init; }

    /// <summary>Whether the facts and people answer differently; both are shown.</summary>
    public required bool Disagreement { get; init; }

    /// <summary>What the facts say; null where none decides.</summary>
    public FactFinding? Fact { get; init; }

    /// <summary>A digest of the facts, for a waiver to name.</summary>
    public required string FactsFingerprint { get; init; }

    /// <summary>What people say; null where nobody said anything.</summary>
    public ItemAnswer? People { get; init; }

    /// <summary>The waiver; null where there is none.</summary>
    public ReviewedWaiver? Waiver { get; init; }

    /// <summary>The earliest day to start a migration by among the dependencies that speak against it or leave it open; null where there is none.</summary>
    public DateOnly? StartByOn { get; init; }

    /// <summary>Whether it is open or unanswered, and the day has passed by which people meant to bring it in order.</summary>
    public required bool Overdue { get; init; }

    /// <summary>How bad it is where it is not met.</summary>
    public required RiskLevel Risk { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What to do where it is not met.</summary>
    public required IReadOnlyList<string> Fix { get; init; }

    /// <summary>Engineer-days that this usually takes.</summary>
    public required double EffortDays { get; init; }

    /// <summary>What frameworks ask for that it helps to show.</summary>
    public required FrameworkReferences References { get; init; }

    /// <summary>The day to take it by: what people set or the day to start by, whichever comes first; the end of the calendar where there is none.</summary>
    internal DateOnly Deadline => new[] { People?.DueOn, StartByOn }.Min() ?? DateOnly.MaxValue;

    internal static ReviewItem Of(ChecklistItem item, ReviewFacts facts, ItemAnswer? people, Waiver? waiver)
    {
        FactLine[] lines = item.Fact is { } check ? [.. FactChecks.Run(check, facts)] : [];
        var fact = item.Fact is { } run ? FactFinding.Of(run, lines) : null;
        var said = people?.Answer ?? ReviewAnswer.Unanswered;
        var answer = fact?.Answer ?? said;
        var fingerprint = FactFinding.Fingerprint(item.Id, lines);
        var isRisk = answer is ReviewAnswer.No or ReviewAnswer.Unanswered;
        var judged = waiver is null ? null : ReviewedWaiver.Of(waiver, fingerprint, isRisk, facts.Assessment.AsOf);
        var status = StatusOf(answer, judged);

        return new()
        {
            Id = item.Id,
            Pillar = item.Pillar,
            Question = item.Question,
            Status = status,
            Because = ItemWords.Because(fact, people, judged),
            Answer = answer,
            Disagreement = fact?.Answer is { } decided && said != ReviewAnswer.Unanswered && said != decided,
            Fact = fact,
            FactsFingerprint = fingerprint,
            People = people,
            Waiver = judged,
            StartByOn = isRisk ? StartBy(lines) : null,
            Overdue = status is ItemStatus.Open or ItemStatus.Unanswered && people?.DueOn < facts.Assessment.AsOf,
            Risk = item.Risk,
            Why = item.Why,
            Fix = item.Fix,
            EffortDays = item.EffortDays,
            References = item.References,
        };
    }

    private static ItemStatus StatusOf(ReviewAnswer answer, ReviewedWaiver? waiver) => answer switch
    {
        ReviewAnswer.Yes => ItemStatus.Met,
        ReviewAnswer.NotApplicable => ItemStatus.NotApplicable,
        _ when waiver?.State == WaiverState.Stands => ItemStatus.Waived,
        ReviewAnswer.No => ItemStatus.Open,
        _ => ItemStatus.Unanswered,
    };

    private static DateOnly? StartBy(IEnumerable<FactLine> lines) =>
        lines.Where(line => line.Answer is not ReviewAnswer.Yes).Min(line => line.On?.Deadline.StartByOn);
}

/// <summary>How an item of a review stands.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ItemStatus>))]
public enum ItemStatus
{
    /// <summary>The answer is no: a risk that nobody has accepted.</summary>
    Open,

    /// <summary>Neither the facts nor people have answered.</summary>
    Unanswered,

    /// <summary>The answer is no, or nobody has answered, and a waiver stands.</summary>
    Waived,

    /// <summary>The answer is yes.</summary>
    Met,

    /// <summary>It does not concern the project.</summary>
    NotApplicable,
}
