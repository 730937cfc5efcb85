using System.Text;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Imports.Scanning;

/// <summary>What a scan for the names of the shipped catalog finds in a text.</summary>
internal static class ScannedText
{
    public const int SmallestWindow = 8192;

    public static SourcePatterns Patterns { get; } = new(TestCatalog.Shipped);

    public static IReadOnlyList<(FindKind Kind, string Text, int Line)> Finds(string text) => Finds(Encoding.UTF8.GetBytes(text), [int.MaxValue], 64 * 1024);

    /// <summary>What is found where the text comes in pieces of these sizes, over and over.</summary>
    public static IReadOnlyList<(FindKind Kind, string Text, int Line)> Finds(ReadOnlySpan<byte> text, int[] pieces, int windowBytes)
    {
        var finds = new List<(FindKind, string, int)>();
        var scan = new SourceScan(Patterns, (in find) => finds.Add((find.Kind, find.Text.ToString(), find.Line)), windowBytes);
        for (var i = 0; !text.IsEmpty; i++)
        {
            var taken = Math.Min(text.Length, pieces[i % pieces.Length]);
            scan.Add(text[..taken]);
            text = text[taken..];
        }

        scan.End();
        return finds;
    }

    /// <summary>The texts of one kind in a text, with a space between them.</summary>
    public static string Of(FindKind kind, string text) => string.Join(' ', Finds(text).Where(find => find.Kind == kind).Select(find => find.Text));
}
