using RiskApi.Forecast;
using RiskApi.Scoring;

namespace RiskApi.Exports.Pictures;

/// <summary>Draws how likely it is, day by day up to the horizon, that each model has stopped answering.</summary>
internal static class CurvePicture
{
    private const int Columns = 2;

    /// <summary>Writes the picture; the models that most likely stop are first.</summary>
    /// <param name="assessed">The project.</param>
    /// <param name="outlook">What the assessment rests on; between its usual horizons, only this knows the curve.</param>
    public static string Of(Assessed assessed, Outlook outlook)
    {
        CurvePanel[] panels =
        [
            .. assessed.Assessment.Dependencies
                .DistinctBy(dependency => dependency.Requested)
                .Select(dependency => new CurvePanel(dependency, ForecastOf(dependency, outlook), assessed.Assessment.HorizonDays))
                .OrderByDescending(panel => panel.AtHorizon.Probability).ThenBy(panel => panel.Name, StringComparer.Ordinal).Take(Picture.MostRows),
        ];
        var (legend, top) = CurvePanel.Legend(Picture.Top, panels);
        var columns = Math.Min(Columns, panels.Length);
        var width = (Picture.Inner - ((columns - 1) * CurvePanel.Gap)) / columns;
        var bottom = top + 6 + ((panels.Length + columns - 1) / columns * CurvePanel.Height);
        var rest = Picture.Rest(assessed.Assessment.Dependencies.DistinctBy(dependency => dependency.Requested).Count(), bottom + 12);
        return Picture.Of(
            "curve",
            "Probability of having stopped",
            assessed,
            $"For each model the probability that it has stopped answering, from the as-of date to {assessed.Assessment.HorizonDays} days later, with its 80 % interval. "
                + string.Concat(panels.Select(panel => $"{panel.Name}: {panel.Words}. ")),
            bottom + (rest is null ? 0 : 26),
            legend,
            panels.Select((panel, i) => panel.Draw(Picture.Margin + (i % columns * (width + CurvePanel.Gap)), top + 6 + (i / columns * CurvePanel.Height), width)),
            rest);
    }

    private static RetirementForecast ForecastOf(DependencyAssessment dependency, Outlook outlook)
    {
        var slash = dependency.ScoredAs?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0 && outlook.Known.Find(dependency.ScoredAs![..slash], dependency.ScoredAs[(slash + 1)..]) is { } model ? outlook.Of(model).Retirement : outlook.Unknown;
    }
}
