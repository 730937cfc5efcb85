using RiskApi.Core;

namespace RiskApi.Storage;

/// <summary>Who writes, as far as it is proved. Names are for people: a token may bear the name of a key, and a key that of one that was revoked.</summary>
/// <param name="Kind">How it is proved.</param>
/// <param name="Id">The id of the key or the subject of the token; of an open service what the client calls itself; null for the service itself.</param>
/// <param name="Team">The only team that it sees; null for all.</param>
internal sealed record Identity(IdentityKind Kind, string? Id, string? Team)
{
    /// <summary>Names that the service gives itself and its own: nobody else may bear them.</summary>
    private static readonly string[] Reserved = ["bootstrap", "create-key", "riskapi"];

    /// <summary>Whether nobody may bear a name; whoever bore it would be taken for the service.</summary>
    public static bool IsReserved(string name) =>
        Reserved.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase) || name.TrimStart().StartsWith("source:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text that no other identity has; the length keeps an id that holds a colon from being read as id and team.</summary>
    public string Text => $"{Words.Of(Kind)}:{Id?.Length ?? 0}:{Id}:{Team}";
}
