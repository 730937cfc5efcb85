namespace RiskApi.Core.Imports.Scanning;

/// <summary>Takes what a scan finds.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">The text; gone after the call.</param>
/// <param name="line">Its line, from 1 on.</param>
public delegate void SourceFound(FindKind kind, ReadOnlySpan<char> text, int line);

/// <summary>What a text in a source file is.</summary>
public enum FindKind
{
    /// <summary>A reference to a catalogued model.</summary>
    Model,

    /// <summary>A text that looks like the id of a model and holds none of the catalog's.</summary>
    LookAlike,

    /// <summary>A piece of a name that the program completes when it runs; nothing is claimed of it.</summary>
    Piece,
}
