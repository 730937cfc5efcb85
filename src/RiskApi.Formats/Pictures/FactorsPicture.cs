using System.Globalization;
using System.Xml.Linq;
using RiskApi.Core;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;
using static RiskApi.Formats.Pictures.Svg;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws what each dependency's score is made of: how likely, how ill-prepared, how bad.</summary>
internal static class FactorsPicture
{
    private const double RowHeight = 48;
    private const double BarHeight = 10;
    private const double ColumnGap = 16;
    private const double ColumnWidth = (Picture.Inner - (2 * ColumnGap)) / 3;
    private const double ValueWidth = 54;

    private static readonly (string Name, string Look, Func<DependencyAssessment, double> Value)[] Factors =
    [
        ("Likelihood", "likelihood", dependency => dependency.Likelihood),
        ("Unreadiness", "unreadiness", dependency => dependency.Unreadiness),
        ("Impact", "impact", dependency => dependency.Impact),
    ];

    /// <summary>Writes the picture; the highest scores are on top.</summary>
    public static string Of(Assessed assessed)
    {
        DependencyAssessment[] rows =
        [
            .. assessed.Assessment.Dependencies
                .OrderByDescending(row => row.Score).ThenBy(row => row.Requested, StringComparer.Ordinal).Take(Picture.MostRows),
        ];
        const double top = Picture.Top + 26;
        var bottom = top + (rows.Length * RowHeight) + 8;
        var rest = Picture.Rest(assessed.Assessment.Dependencies.Count, bottom + 12);
        return Picture.Of(
            "factors",
            "Score by factor",
            assessed,
            $"The project's score is {ScoreText(assessed.Assessment.Score, assessed.Assessment.Band)}. " + string.Concat(rows.Select(row => $"{Label(row)}. ")),
            bottom + (rest is null ? 8 : 26),
            Factors.Select((factor, i) => Text("s", Left(i), Picture.Top + 14, factor.Name)),
            rows.Select((row, i) => Draw(row, top + (i * RowHeight))),
            rest);
    }

    private static XElement Draw(DependencyAssessment row, double top)
    {
        var score = ScoreOf(row);
        var nameWidth = Picture.Inner - 16 - TextWidth.Of(score, Picture.NarrowTextSize);
        return Group(
            Label(row),
            Line("grid", Picture.Margin, top, Picture.Right, top),
            Text("t", Picture.Margin, top + 19, TextWidth.Fit(XmlText.Line(row.Requested), nameWidth, Picture.NarrowTextSize)),
            Text("t", Picture.Right, top + 19, score, "end"),
            Factors.Select((factor, i) => Bar(factor.Look, factor.Value(row), Left(i), top + 28)));
    }

    private static IEnumerable<XElement> Bar(string look, double value, double x, double y)
    {
        const double width = ColumnWidth - ValueWidth;
        yield return Rectangle("track", x, y, width, BarHeight, 2);
        yield return Rectangle(look, x, y, width * value, BarHeight, width * value > 4 ? 2 : 0);
        yield return Text("s", x + width + 6, y + BarHeight - 0.5, Percent(value));
    }

    private static double Left(int column) => Picture.Margin + (column * (ColumnWidth + ColumnGap));

    private static string Label(DependencyAssessment row) =>
        $"{row.Requested}: score {ScoreOf(row)}, {string.Join(", ", Factors.Select(factor => $"{factor.Name.ToLowerInvariant()} {Percent(factor.Value(row))}"))}";

    /// <summary>A score that rests on little says so, lest a low one looks safe.</summary>
    private static string ScoreOf(DependencyAssessment row) => ScoreText(row.Score, row.Band) + (row switch
    {
        { Match: MatchKind.Unknown } => ", model not known",
        { Match: MatchKind.Ambiguous } => ", ambiguous name",
        { Status: ModelStatus.Unknown } => ", may have stopped",
        _ => "",
    });

    private static string ScoreText(double score, Band band) => string.Create(CultureInfo.InvariantCulture, $"{score:0.#} {Words.Of(band)}");

    private static string Percent(double share) => Percents.Text(share);
}
