using RiskApi.Core.Reviews.Facts;

namespace RiskApi.Core.Reviews;

/// <summary>What people say about an item of a checklist.</summary>
public sealed record ItemAnswer
{
    /// <summary>The item's id.</summary>
    /// <example>fallback.exercised</example>
    public required string ItemId { get; init; }

    /// <summary>Their answer.</summary>
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

    /// <summary>Who answered.</summary>
    /// <example>ada@example.com</example>
    public string? AnsweredBy { get; init; }
}

/// <summary>A risk that somebody accepts for a time, under the facts of the day on which it was accepted.</summary>
public sealed record Waiver
{
    /// <summary>The item's id.</summary>
    /// <example>operations.start-by</example>
    public required string ItemId { get; init; }

    /// <summary>Why the risk is accepted.</summary>
    /// <example>The service is switched off on 2026-12-31.</example>
    public required string Reason { get; init; }

    /// <summary>Who accepts it.</summary>
    /// <example>grace@example.com</example>
    public required string Owner { get; init; }

    /// <summary>The last day on which it stands.</summary>
    /// <example>2026-12-31</example>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>The item's <c>factsFingerprint</c> in the review in which it was given; once the facts have another, the waiver does not stand.</summary>
    /// <example>5f0c2e1b9a7d4c38</example>
    public required string FactsFingerprint { get; init; }
}
