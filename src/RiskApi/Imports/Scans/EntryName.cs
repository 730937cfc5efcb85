namespace RiskApi.Imports.Scans;

/// <summary>Makes paths of the names that archives give their entries.</summary>
internal static class EntryName
{
    private const int Longest = 1000;

    /// <summary>The path within the archive, with forward slashes; null where the name points out of it or is no name of a source file.</summary>
    public static string? PathOf(string name)
    {
        var path = name.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path.Length is 0 or > Longest
            || path[0] == '/'
            || (path.Length > 1 && path[1] == ':')
            || path.Any(char.IsControl)
            || path.Split('/').Contains("..")
            ? null
            : path;
    }
}
