using Microsoft.CodeAnalysis;

namespace RiskApi.Mutants;

/// <summary>One small fault: a node of a source file, and what stands there instead.</summary>
internal sealed record Mutation(SyntaxNode Original, SyntaxNode Replacement)
{
    /// <summary>Where it is and what it changes, on one line: <c>Scoring/Bands.cs:12: a &lt; b → a &lt;= b</c>.</summary>
    public string Text
    {
        get
        {
            var path = Original.SyntaxTree.FilePath.Split("RiskApi.Core/")[^1];
            var line = Original.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            return $"{path}:{line}: {OneLine(Original)} → {OneLine(Replacement)}";
        }
    }

    private static string OneLine(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 100 ? text : text[..100] + "…";
    }
}
