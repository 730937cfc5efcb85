namespace RiskApi.Importing.Scanning;

/// <summary>How much context an id needs before it counts.</summary>
internal enum NameKind : byte
{
    None,

    /// <summary>It means a model wherever it stands by itself.</summary>
    Plain,

    /// <summary>Too short to mean a model everywhere, such as <c>o1</c>.</summary>
    Code,

    /// <summary>An ordinary word, such as <c>command</c>.</summary>
    Word,
}

/// <summary>Tells kinds of names apart.</summary>
internal static class NameKinds
{
    private const int LongestCode = 3;

    public static NameKind Of(string id) =>
        id.All(character => char.IsAsciiLetter(character) || character == ' ') ? NameKind.Word
        : id.Length <= LongestCode ? NameKind.Code
        : NameKind.Plain;
}
