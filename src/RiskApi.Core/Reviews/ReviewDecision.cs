using System.Text.Json.Serialization;

namespace RiskApi.Core.Reviews;

/// <summary>What was decided upon a review, under which conditions, and by whom.</summary>
public sealed record ReviewDecision
{
    /// <summary>What was decided.</summary>
    public required DecisionVerdict Verdict { get; init; }

    /// <summary>Why; null where nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>What has to be done for it; given where it goes with conditions, and only then.</summary>
    public IReadOnlyList<DecisionCondition> Conditions { get => field ?? []; init; }

    /// <summary>Who has signed it. Another decision has to be signed anew.</summary>
    public IReadOnlyList<DecisionSignature> Signatures { get => field ?? []; init; }
}

/// <summary>What can be decided upon a review.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DecisionVerdict>))]
public enum DecisionVerdict
{
    /// <summary>The project may go on.</summary>
    Go,

    /// <summary>The project may go on if some things are done.</summary>
    GoWithConditions,

    /// <summary>The project must not go on as it is.</summary>
    Stop,
}

/// <summary>Something that has to be done for a decision to hold.</summary>
public sealed record DecisionCondition
{
    /// <summary>What has to be done.</summary>
    /// <example>The fallback has answered real traffic.</example>
    public required string Text { get; init; }

    /// <summary>Who sees to it.</summary>
    /// <example>grace@example.com</example>
    public required string Owner { get; init; }

    /// <summary>The day by which it is done.</summary>
    /// <example>2027-01-31</example>
    public required DateOnly DueOn { get; init; }
}

/// <summary>A signature under a decision.</summary>
/// <param name="Name">Who signs, by name.</param>
/// <param name="Role">As what; null where nobody said.</param>
/// <param name="SignedAt">When.</param>
/// <param name="SignedBy">Who made the request, as the audit trail knows them.</param>
public sealed record DecisionSignature(string Name, string? Role, DateTimeOffset SignedAt, string SignedBy);
