using RiskApi.Core.Reviews;

namespace RiskApi.Storage.Reviews;

/// <summary>A milestone without the review as it was.</summary>
internal record StoredMilestone
{
    /// <summary>Its id; ids grow with time.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it stands for.</summary>
    public string Name { get; init; } = "";

    /// <summary>When the review was frozen.</summary>
    public DateTimeOffset FrozenAt { get; init; }

    /// <summary>Who froze it.</summary>
    public string FrozenBy { get; init; } = "";

    /// <summary>Open items of high risk.</summary>
    public int OpenHigh { get; init; }

    /// <summary>Open items of medium risk.</summary>
    public int OpenMedium { get; init; }

    /// <summary>Items that nobody had answered.</summary>
    public int Unanswered { get; init; }

    /// <summary>Items whose risk was accepted.</summary>
    public int Waived { get; init; }

    public static StoredMilestone Of(string name, ReviewTotals totals, Author author) => new()
    {
        Id = StoredId.New(author.At),
        Name = name,
        FrozenAt = author.At,
        FrozenBy = author.Actor,
        OpenHigh = totals.OpenHigh,
        OpenMedium = totals.OpenMedium,
        Unanswered = totals.Unanswered,
        Waived = totals.Waived,
    };
}
