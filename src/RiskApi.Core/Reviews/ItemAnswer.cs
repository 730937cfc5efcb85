namespace RiskApi.Reviews;

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
