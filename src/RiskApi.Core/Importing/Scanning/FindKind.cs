namespace RiskApi.Importing.Scanning;

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
