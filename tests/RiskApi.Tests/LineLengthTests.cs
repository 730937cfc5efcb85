using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RiskApi.Testing;

namespace RiskApi.Tests;

/// <summary>The code fits the screen. Compilers and formatters leave <c>max_line_length</c> alone, so that it is held here.</summary>
public partial class LineLengthTests
{
    private static readonly int Longest = int.Parse(
        MaxLineLength().Match(File.ReadAllText(Repository.Path(".editorconfig"))).Groups["characters"].Value, CultureInfo.InvariantCulture);

    /// <summary>
    /// Texts that make up half of a line or more may stay whole: broken, it could not be searched for, and documentation is published with its breaks.
    /// </summary>
    [Fact]
    public void No_line_is_longer_than_the_limit_but_for_a_text()
    {
        string[] folders = ["src", "tests"];
        var corpus = Repository.Path("tests", "recognition");
        var files = folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.StartsWith(corpus, StringComparison.Ordinal));

        var tooLong = string.Join('\n', files.SelectMany(TooLong));

        Assert.True(tooLong is "", tooLong);
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
            var text = root.DescendantTokens(line.Span, descendIntoTrivia: true)
                .Select(Text)
                .OfType<TextSpan>()
                .Distinct()
                .Select(span => span.Intersection(line.Span)?.Length ?? 0);
            if (line.Span.Length - text.Sum() > Longest / 2)
            {
                yield return $"{file}:{line.LineNumber + 1} has {line.Span.Length} characters";
            }
        }
    }

    /// <summary>The text that a token is part of, the values within it included; null where it is part of none.</summary>
    private static TextSpan? Text(SyntaxToken token)
    {
        var nodes = token.Parent?.AncestorsAndSelf().ToArray() ?? [];
        return Array.FindLast(nodes, node => node is InterpolatedStringExpressionSyntax or DocumentationCommentTriviaSyntax)?.Span
            ?? (token.Parent is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression }
                ? token.Span
                : null);
    }

    [GeneratedRegex(@"^max_line_length = (?<characters>\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();
}
