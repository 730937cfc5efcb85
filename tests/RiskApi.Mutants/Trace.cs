using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RiskApi.Mutants;

/// <summary>The core with a note at the place of each mutation, so that one run of a test class tells which of them it reaches.</summary>
internal static class Trace
{
    /// <summary>The environment variable that names the file to which a process writes the numbers of the places that it reached, when it ends.</summary>
    public const string FileVariable = "RISKAPI_MUTANTS_TRACE";

    private const string Recorder = $$"""
        namespace RiskApi.Core;

        internal static class ReachedMutations
        {
            private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, bool> Reached = new();

            static ReachedMutations() => System.AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                System.IO.File.WriteAllLines(System.Environment.GetEnvironmentVariable("{{FileVariable}}")!, System.Linq.Enumerable.Select(Reached.Keys, number => number.ToString()));

            public static T At<T>(int number, T value) where T : allows ref struct
            {
                Reached.TryAdd(number, true);
                return value;
            }
        }
        """;

    /// <summary>The core that takes notes, written to a file, and the mutations that it can note: a note must be of the type that its place wants.</summary>
    /// <param name="core">The core as it is.</param>
    /// <param name="mutations">What may be noted; the indices of those that are returned are the numbers that are noted.</param>
    public static IReadOnlyList<Mutation> Write(CSharpCompilation core, IReadOnlyList<Mutation> mutations, string path)
    {
        while (true)
        {
            if (In(core, mutations).Emit(path) is not { Success: false } failed)
            {
                return mutations;
            }

            var faulty = failed.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error).SelectMany(Numbers).ToHashSet();
            mutations = [.. mutations.Where((_, number) => !faulty.Contains(number))];
        }
    }

    private static CSharpCompilation In(CSharpCompilation core, IReadOnlyList<Mutation> mutations)
    {
        foreach (var file in mutations.Index().GroupBy(mutation => mutation.Item.Original.SyntaxTree))
        {
            var numbers = file.ToLookup(mutation => Place(mutation.Item.Original), mutation => mutation.Index);
            var root = file.Key.GetRoot().ReplaceNodes(
                numbers.Select(place => place.Key),
                (place, inner) => numbers[place].Aggregate(inner, (value, number) => Noted(value, number).WithTriviaFrom(inner)));
            core = core.ReplaceSyntaxTree(file.Key, file.Key.WithRootAndOptions(root, file.Key.Options));
        }

        return core.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Recorder, (CSharpParseOptions)core.SyntaxTrees[0].Options));
    }

    // The nearest value around a mutation whose type the compiler infers by itself.
    private static ExpressionSyntax Place(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<ExpressionSyntax>().First(value =>
            value is BinaryExpressionSyntax or IsPatternExpressionSyntax or SwitchExpressionSyntax or InvocationExpressionSyntax or ConditionalExpressionSyntax
                or PrefixUnaryExpressionSyntax or LiteralExpressionSyntax
            && value.Parent is not (ConstantPatternSyntax or RelationalPatternSyntax or CaseSwitchLabelSyntax)
            && value.Parent is not PrefixUnaryExpressionSyntax { Parent: PatternSyntax });

    // A note keeps the compiler from seeing what is assigned within it, which it says at the first use.
    private static IEnumerable<int> Numbers(Diagnostic finding)
    {
        var place = finding.Location.SourceTree!.GetRoot().FindNode(finding.Location.SourceSpan);
        var around = place.AncestorsAndSelf().Select(Number).OfType<int>().ToArray();
        return around.Length > 0 ? around : place.FirstAncestorOrSelf<MemberDeclarationSyntax>()!.DescendantNodes().Select(Number).OfType<int>();
    }

    private static int? Number(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: var called, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax first }, _] }
        && first.Token.Value is int number
        && called.ToString().EndsWith("ReachedMutations.At", StringComparison.Ordinal)
            ? number
            : null;

    private static InvocationExpressionSyntax Noted(ExpressionSyntax value, int number) =>
        (InvocationExpressionSyntax)SyntaxFactory.ParseExpression($"global::RiskApi.Core.ReachedMutations.At({number}, {value})");
}
