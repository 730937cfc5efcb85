using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>Finds the names of one file with the bytes at which they stand.</summary>
internal static class ExactNames
{
    /// <summary>The names by which models are called, in order of place; those only that stand in the file as they are read.</summary>
    /// <param name="path">The file's path, which says what it is for.</param>
    /// <param name="content">Its content.</param>
    /// <param name="patterns">What to look for.</param>
    /// <param name="resolve">Finds the model that a name means.</param>
    public static IReadOnlyList<SourceName> Of(string path, ReadOnlySpan<byte> content, SourcePatterns patterns, Func<string, ModelResolution> resolve)
    {
        var found = new List<SourceName>();
        var names = new FileNames(found.Add, resolve, patterns);
        var scan = new SourceScan(patterns, names.Add);
        names.Begin(path, isProduction: false);
        scan.Add(content);
        scan.End();
        names.End();

        var exact = new List<SourceName>(found.Count);
        foreach (var name in found)
        {
            if (name is { Place: PlaceKind.Use, IsLookAlike: false } && StandsIn(content, name))
            {
                exact.Add(name);
            }
        }

        return exact;
    }

    /// <summary>A constant of a library, or a path of an API, is read as a name that is written nowhere.</summary>
    private static bool StandsIn(ReadOnlySpan<byte> content, SourceName name) =>
        name.At + name.Text.Length <= content.Length
        && System.Text.Ascii.Equals(content.Slice((int)name.At, name.Text.Length), name.Text);
}
