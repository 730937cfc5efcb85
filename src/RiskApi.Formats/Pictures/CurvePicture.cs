using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Pictures;

/// <summary>Draws how likely it is, day by day up to the horizon, that each model has stopped answering.</summary>
internal static class CurvePicture
{
    /// <summary>Writes the picture; the models that most likely stop are first.</summary>
    /// <param name="assessed">The project.</param>
    /// <param name="outlook">What the assessment rests on; between its usual horizons, only this knows the curve.</param>
    public static string Of(Assessed assessed, Outlook outlook)
    {
        CurvePanel[] all =
        [
            .. assessed.Assessment.Dependencies
                .DistinctBy(dependency => dependency.Requested)
                .Select(dependency => new CurvePanel(dependency, ForecastOf(dependency, outlook), assessed.Assessment.HorizonDays))
                .OrderByDescending(panel => panel.AtHorizon.Probability).ThenBy(panel => panel.Name, StringComparer.Ordinal),
        ];
        CurvePanel[] panels = [.. all.Where(panel => !panel.HasStopped).Take(Picture.MostRows)];
        string[] stopped = [.. all.Where(panel => panel.HasStopped).Select(panel => XmlText.Line(panel.Name))];
        var (legend, legendEnd) = panels is [] ? ([], Picture.Top + 6) : CurvePanel.Legend(Picture.Top, panels);
        var top = legendEnd + (stopped.Length == 0 ? 6 : 28);
        var bottom = top + (panels.Length * CurvePanel.Height);
        var rest = Picture.Rest(all.Count(panel => !panel.HasStopped), bottom + 12);
        return Picture.Of(
            "curve",
            $"Chance to stop in {assessed.Assessment.HorizonDays} days",
            assessed,
            "For each model the probability, day by day, that it has stopped answering, with its 80 % interval. " + string.Concat(all.Select(panel => $"{panel.Name}: {panel.Words}. ")),
            bottom + (rest is null ? 4 : 26),
            legend,
            stopped.Length == 0 ? null : Svg.Text("t", Picture.Margin, legendEnd + 14, Stopped(stopped)),
            panels.Select((panel, i) => panel.Draw(Picture.Margin, top + (i * CurvePanel.Height), Picture.Inner)),
            rest);
    }

    /// <summary>As many names as fit on a line, and the number of the others.</summary>
    private static string Stopped(string[] names)
    {
        for (var shown = names.Length; shown > 0; shown--)
        {
            var text = $"Stopped already: {string.Join(", ", names[..shown])}{(shown < names.Length ? $" and {names.Length - shown} more" : "")}";
            if (TextWidth.Of(text, Picture.NarrowTextSize) <= Picture.Inner)
            {
                return text;
            }
        }

        return TextWidth.Fit(
            names is [var only] ? $"Stopped already: {only}" : $"Stopped already: {names.Length} models", Picture.Inner, Picture.NarrowTextSize);
    }

    private static RetirementForecast ForecastOf(DependencyAssessment dependency, Outlook outlook)
    {
        var slash = dependency.ScoredAs?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return slash > 0 && outlook.Known.Find(dependency.ScoredAs![..slash], dependency.ScoredAs[(slash + 1)..]) is { } model
            ? outlook.Of(model).Retirement
            : outlook.Unknown;
    }
}
