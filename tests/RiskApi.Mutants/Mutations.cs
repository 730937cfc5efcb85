using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RiskApi.Mutants;

/// <summary>
/// The faults that can be planted in a file: bounds off by one, sums and conditions turned around, constants changed, ends of a list exchanged, what stands in for a
/// missing value taken always. Texts are left alone, and so are constants that the compiler needs.
/// </summary>
internal static class Mutations
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Operators = new()
    {
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
        [SyntaxKind.MultiplyExpression] = SyntaxKind.DivideExpression,
        [SyntaxKind.DivideExpression] = SyntaxKind.MultiplyExpression,
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.LogicalAndExpression] = SyntaxKind.LogicalOrExpression,
        [SyntaxKind.LogicalOrExpression] = SyntaxKind.LogicalAndExpression,
    };

    private static readonly Dictionary<SyntaxKind, SyntaxKind> Bounds = new()
    {
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    private static readonly Dictionary<string, string> Methods = new[]
    {
        ("Min", "Max"), ("MinBy", "MaxBy"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Any", "All"), ("Floor", "Ceiling"), ("Take", "Skip"),
        ("OrderBy", "OrderByDescending"), ("ThenBy", "ThenByDescending"), ("Union", "Intersect"), ("StartsWith", "EndsWith"), ("Exp", "Log"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToDictionary();

    /// <summary>The faults of one file, in its order.</summary>
    public static IEnumerable<Mutation> Of(SyntaxTree tree) =>
        from node in tree.GetRoot().DescendantNodes(node => !IsConstant(node))
        let replacement = IsConstant(node) ? null : Replacement(node)
        where replacement is not null
        select new Mutation(node, replacement.WithTriviaFrom(node));

    private static SyntaxNode? Replacement(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } binary => SyntaxFactory.ParenthesizedExpression(binary.Right),
        BinaryExpressionSyntax binary when Operators.TryGetValue(binary.Kind(), out var other) =>
            SyntaxFactory.ParenthesizedExpression(SyntaxFactory.BinaryExpression(other, binary.Left, binary.Right)),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.UnaryMinusExpression } prefix => prefix.Operand,
        ConditionalExpressionSyntax conditional => conditional.WithCondition(Not(conditional.Condition)),
        IsPatternExpressionSyntax pattern => Not(pattern),
        RelationalPatternSyntax pattern when Bounds.TryGetValue(pattern.OperatorToken.Kind(), out var bound) =>
            pattern.WithOperatorToken(SyntaxFactory.Token(bound).WithTriviaFrom(pattern.OperatorToken)),
        LiteralExpressionSyntax literal => Replacement(literal),
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } } name
            when name.Parent is MemberAccessExpressionSyntax access && access.Name == name && Methods.TryGetValue(name.Identifier.Text, out var method) =>
            SyntaxFactory.IdentifierName(method),
        _ => null,
    };

    private static LiteralExpressionSyntax? Replacement(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        true => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
        false => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
        int number => Number((number + 1).ToString(CultureInfo.InvariantCulture)),
        double number => Number((number == 0 ? 1 : number * 1.5).ToString("0.0###############", CultureInfo.InvariantCulture)),
        decimal number => Number((number == 0 ? 1 : number * 1.5m).ToString(CultureInfo.InvariantCulture) + "m"),
        _ => null,
    };

    private static LiteralExpressionSyntax Number(string text) => (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(text);

    private static PrefixUnaryExpressionSyntax Not(ExpressionSyntax condition) =>
        SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.ParenthesizedExpression(condition));

    private static bool IsConstant(SyntaxNode node) => node is AttributeSyntax or EnumMemberDeclarationSyntax
        || node is BaseFieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || node is LocalDeclarationStatementSyntax { IsConst: true }
        || node is ParameterSyntax;
}
