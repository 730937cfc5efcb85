namespace RiskApi.Web;

/// <summary>Reads model ids out of paths.</summary>
internal static class PathSegments
{
    /// <summary>
    /// Routing decodes everything but an encoded slash, which it leaves so that segments stay apart; the last, catch-all segment has none to keep apart.
    /// </summary>
    public static string Decode(string catchAll) => catchAll.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
