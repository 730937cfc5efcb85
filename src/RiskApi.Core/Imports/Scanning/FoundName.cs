namespace RiskApi.Core.Imports.Scanning;

/// <summary>A name that a file holds, with all that its place tells.</summary>
internal sealed record FoundName(FindKind Kind, string Text, int Line, PlaceKind Place, string? Version, ListPlace? List, IReadOnlyList<int> Block, long At)
{
    /// <summary>The variables through which the call goes that it stands in.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];
}

/// <summary>A clue that a file holds.</summary>
internal sealed record FoundClue(string Text, ProviderClue Clue, int Line, IReadOnlyList<int> Block, long At)
{
    /// <summary>Whether a name stands on its line, or its line opens a block: as a field it then speaks for those alone.</summary>
    public bool IsNarrow { get; init; }

    /// <summary>The variable that holds the client; null where none does.</summary>
    public string? Variable { get; init; }

    /// <summary>Whether it stands on the line of a place, or on one that opens a block around it.</summary>
    public bool Encloses(IReadOnlyList<int> block) => block.Contains(Line);
}
