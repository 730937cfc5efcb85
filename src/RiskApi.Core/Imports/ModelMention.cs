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

    /// <summary>The name as the file writes it, where what stands around it was written into <see cref="Usage"/>; null where they are the same.</summary>
    public string? WrittenAs { get; init; }

    /// <summary>What stands around the name and tells more than the name does, in a sentence; null where nothing does.</summary>
    public string? ToldBy { get; init; }

    /// <summary>The traffic that was counted; null where none was.</summary>
    public Traffic? Traffic { get; init; }
}

/// <summary>A text that was found, and where.</summary>
/// <param name="Text">The text.</param>
/// <param name="Occurrences">The places, at most a hundred.</param>
public sealed record PlacedText(string Text, IReadOnlyList<Occurrence> Occurrences);

/// <summary>A name in a place that calls no model.</summary>
/// <param name="Text">The name as it is written.</param>
/// <param name="Place">The kind of the place.</param>
/// <param name="Occurrences">The places, at most a hundred.</param>
public sealed record MentionedText(string Text, PlaceKind Place, IReadOnlyList<Occurrence> Occurrences);
