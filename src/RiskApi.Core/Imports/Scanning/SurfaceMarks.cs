using System.Text;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>What shows in source that a surface of an API is used: a path with its host, a header, a module of an SDK, its major version, a version of the API.</summary>
/// <remarks>A path without its host is no mark: <c>/v1/answers</c> may well be the project's own.</remarks>
internal sealed class SurfaceMarks
{
    private readonly Dictionary<string, string> _marks = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Package, int Major), string> _packages = [];

    /// <summary>Gathers the marks of a catalog.</summary>
    /// <param name="models">Its models; those without a mark are passed over.</param>
    public SurfaceMarks(IEnumerable<Model> models)
    {
        foreach (var model in models)
        {
            foreach (var mark in model.UsedAs)
            {
                if (PackageMajor.Parse(mark) is { } package)
                {
                    _packages[package] = ReferenceOf(model);
                }
                else
                {
                    _marks[mark] = ReferenceOf(model);
                }
            }
        }
    }

    /// <summary>The texts to look for.</summary>
    public IEnumerable<(string Name, NameKind Kind)> Names =>
    [
        .. _marks.Keys.Select(mark => (mark, NameKind.Mark)),
        .. _packages.Keys.Select(package => package.Package).Distinct().Select(package => (package, NameKind.Package)),
        .. VersionKey.All.Select(key => (key, NameKind.VersionKey)),
    ];

    /// <summary>The surface whose use a text shows, as a reference, and where the text ends; null where it shows none.</summary>
    /// <param name="window">The text around it.</param>
    /// <param name="at">Where one of the texts begins, at the beginning of a word.</param>
    /// <param name="length">Its length.</param>
    /// <param name="kind">Its kind.</param>
    public (string Surface, int End)? At(ReadOnlySpan<byte> window, int at, int length, NameKind kind)
    {
        var end = at + length;
        if (end < window.Length && SourceBytes.IsWord(window[end]) && !(kind == NameKind.Package && window[end] == (byte)'@'))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(window[at..end]);
        return kind switch
        {
            NameKind.Mark => (_marks[text], end),
            NameKind.Package => PackageMajor.After(window[end..]) is { } major && _packages.TryGetValue((text, major), out var package)
                ? (package, end)
                : null,
            _ => VersionKey.Read(window, at, end) is { } version ? (version, end) : null,
        };
    }

    /// <summary>The reference that reads best: without spaces, and without a slash of its own, where the surface has such a name.</summary>
    private static string ReferenceOf(Model model) =>
        $"{model.Provider}/{model.Aliases.Prepend(model.Id).FirstOrDefault(name => name[0] != '/' && !name.Contains(' ', StringComparison.Ordinal)) ?? model.Id}";
}
