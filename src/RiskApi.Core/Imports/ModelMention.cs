using RiskApi.Core.Usage;

namespace RiskApi.Core.Imports;

/// <summary>What a file says in one place of one model.</summary>
/// <param name="Usage">The model as it is written, and what is said of its use; members that the file does not tell are null.</param>
public sealed record ModelMention(Dependency Usage)
{
    /// <summary>The project that uses it; null where the file tells of one project only.</summary>
    public string? Project { get; init; }

    /// <summary>Other names that the file gives the same model, such as the base model of a deployment, to be tried where the first one names none.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The traffic that was counted; null where none was.</summary>
    public Traffic? Traffic { get; init; }
}

/// <summary>A text that was found, and where.</summary>
/// <param name="Text">The text.</param>
/// <param name="Occurrences">The places, at most a hundred.</param>
public sealed record PlacedText(string Text, IReadOnlyList<Occurrence> Occurrences);
