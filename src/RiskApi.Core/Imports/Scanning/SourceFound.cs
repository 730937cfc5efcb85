namespace RiskApi.Core.Imports.Scanning;

/// <summary>Takes what a scan finds.</summary>
/// <param name="find">What it is; its text is gone after the call.</param>
public delegate void SourceFound(in SourceFind find);

/// <summary>A text that a scan found, and how it stands there.</summary>
public readonly ref struct SourceFind
{
    /// <summary>What it is.</summary>
    public required FindKind Kind { get; init; }

    /// <summary>The text; of a clue the text that gives it.</summary>
    public required ReadOnlySpan<char> Text { get; init; }

    /// <summary>Its line, from 1 on.</summary>
    public required int Line { get; init; }

    /// <summary>What its place says of its use.</summary>
    public PlaceKind Place { get; init; }

    /// <summary>The version that a field beside it gives; null where none does.</summary>
    public string? Version { get; init; }

    /// <summary>The list that it stands in with others; null where in none.</summary>
    internal ListPlace? List { get; init; }

    /// <summary>The lines that open the blocks around it from the outermost in, and its own.</summary>
    internal IReadOnlyList<int> Block { get => field ?? []; init; }

    /// <summary>The clue, where it is one.</summary>
    internal ProviderClue? Clue { get; init; }

    /// <summary>The variables through which the call goes that a name stands in; of a clue the one that holds the client.</summary>
    internal IReadOnlyList<string> Through { get => field ?? []; init; }

    /// <summary>Its place in the file, in bytes.</summary>
    internal long At { get; init; }
}

/// <summary>What a text in a source file is.</summary>
public enum FindKind
{
    /// <summary>A reference to a catalogued model.</summary>
    Model,

    /// <summary>A text that looks like the id of a model and holds none of the catalog's.</summary>
    LookAlike,

    /// <summary>A piece of a name that the program completes when it runs; nothing is claimed of it.</summary>
    Piece,

    /// <summary>A text that tells through which provider models are called.</summary>
    Clue,
}
