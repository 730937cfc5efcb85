using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RiskApi.Testing;

namespace RiskApi.Tests;

/// <summary>The code fits the screen. Compilers and formatters leave <c>max_line_length</c> alone, so that it is held here.</summary>
public partial class LineLengthTests
{
    private static readonly int Longest = int.Parse(
        MaxLineLength().Match(File.ReadAllText(Repository.Path(".editorconfig"))).Groups["characters"].Value, CultureInfo.InvariantCulture);

    /// <summary>A text that is longer than a line may stay whole: broken, it could not be searched for, and documentation is published with its breaks.</summary>
    [Fact]
    public void No_line_is_longer_than_the_limit_but_for_a_text()
    {
        string[] folders = ["src", "tests"];
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories));

        Assert.Empty(files.SelectMany(TooLong));
    }

    private static IEnumerable<string> TooLong(string file)
    {
        var code = File.ReadAllText(file);
        if (code.Split('\n').All(line => line.Length <= Longest))
        {
            yield break;
        }

        var root = CSharpSyntaxTree.ParseText(code).GetRoot();
        foreach (var line in root.SyntaxTree.GetText().Lines.Where(line => line.Span.Length > Longest))
        {
            var token = root.FindToken(line.Start + Longest, findInsideTrivia: true);
            if (!IsText(token) && !IsText(token.GetPreviousToken()))
            {
                yield return $"{file}:{line.LineNumber + 1} has {line.Span.Length} characters";
            }
        }
    }

    private static bool IsText(SyntaxToken token) =>
        token.Kind() is SyntaxKind.StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken
        || token.Parent?.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().Any() == true;

    [GeneratedRegex(@"^max_line_length = (?<characters>\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();
}
