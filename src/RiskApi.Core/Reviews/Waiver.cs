namespace RiskApi.Reviews;

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
