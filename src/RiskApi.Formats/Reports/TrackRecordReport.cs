using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Formats.Reports;

/// <summary>The track record of the forecasts as Markdown tables.</summary>
internal static class TrackRecordReport
{
    private const string ExampleProvider = "openai";
    private const string ExampleModel = "gpt-4.5-preview";
    private static readonly DateOnly[] ExampleDays = [new(2025, 3, 15), new(2025, 4, 13)];

    /// <summary>Writes the report.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    public static string Of(CatalogSnapshot catalog)
    {
        var asKnown = ForecastTrackRecord.Of(catalog);
        var lines = new List<string>
        {
            $"{asKnown.Models} models, {asKnown.Retirements} of them retired, monthly forecasts from {Day(asKnown.FirstOn)}, each provider judged until the day it was last read, {Day(asKnown.RecordEndsOn)} at the latest. Left out: {asKnown.EndedOnUnknownDay} models that ended on a day that nobody knows, and {string.Join(", ", asKnown.Horizons.Select(horizon => $"{horizon.Unobserved:N0} forecasts at {horizon.WithinDays} days"))} of which nobody saw the outcome.",
            "",
            "### With what was known on the day",
            "",
        };
        lines.AddRange(Table(asKnown));
        lines.AddRange(["", "### What we said and what came", ""]);
        lines.AddRange(TrackRecordHeadlines.Of(asKnown));
        lines.AddRange(["", "### What a forecast must know", ""]);
        lines.AddRange(ForecastProofs.Of(catalog));
        lines.AddRange(["", "### Final dates counted from the notice on", ""]);
        lines.AddRange(Table(ForecastTrackRecord.Of(FinalDates.Of(catalog))));
        lines.AddRange(["", $"### {ExampleProvider}/{ExampleModel}", ""]);
        lines.AddRange(Example(catalog));
        lines.AddRange(["", "### The five worst misses", ""]);
        lines.AddRange(Misses(asKnown));

        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Table(ForecastTrackRecord record)
    {
        yield return $"| Brier skill [90 % interval] |{string.Concat(record.Horizons.Select(horizon => $" {horizon.WithinDays} days |"))}";
        yield return $"| --- |{string.Concat(record.Horizons.Select(_ => " --- |"))}";
        foreach (var (title, sample) in new (string, Func<MethodRecord, SkillRecord?>)[]
        {
            ("all alive", method => method.AllAlive), ("without a notice", method => method.WithoutNotice)
        })
        {
            yield return $"| *{title}* |{string.Concat(record.Horizons.Select(_ => " |"))}";
            for (var i = 0; i < record.Horizons[0].Methods.Count; i++)
            {
                yield return Row(Name(record.Horizons[0].Methods[i]), record, i, method => Figure(sample(method)?.Skill));
            }
        }

        var inUse = record.Horizons[0].Methods.Count - 1;
        yield return $"| *the method in use* |{string.Concat(record.Horizons.Select(_ => " |"))}";
        yield return Row("without a notice, area under the ROC curve", record, inUse, method => Figure(method.WithoutNotice?.Area));
        yield return Row("mean forecast / share seen, all alive", record, inUse, method => Means(method.AllAlive));
        yield return Row("mean forecast / share seen, without a notice", record, inUse, method => Means(method.WithoutNotice));
        yield return Row($"all alive, forecasts from {Day(record.NumbersChosenBefore)} on", record, inUse, method => Figure(method.HeldOutAllAlive?.Skill));
        yield return Row(
            $"without a notice, forecasts from {Day(record.NumbersChosenBefore)} on", record, inUse, method => Figure(method.HeldOutWithoutNotice?.Skill));
        yield return "";
        yield return $"Inside the 80 % interval of the retirement date: {Figure(record.Intervals[0].Inside)} of all alive, {Figure(record.Intervals[0].InsideWithoutNotice)} without a notice.";
    }

    private static IEnumerable<string> Example(CatalogSnapshot catalog)
    {
        yield return "| on | 90 days | 180 | 365 | 730 | 10 % by | 50 % by | 90 % by |";
        yield return "| --- | --- | --- | --- | --- | --- | --- | --- |";
        foreach (var day in ExampleDays)
        {
            var known = catalog.AsOf(day);
            if (known.Find(ExampleProvider, ExampleModel) is { } model)
            {
                var said = new FittedForecast(known).Forecast(model).Summary;
                var probabilities = string.Concat(said.Probabilities.Select(at => string.Create(
                    CultureInfo.InvariantCulture, $" {at.Probability:0.00} [{at.Low:0.00}, {at.High:0.00}] |")));
                yield return $"| {Day(day)} |{probabilities} {Day(said.RetiresOnP10)} | {Day(said.RetiresOnP50)} | {Day(said.RetiresOnP90)} |";
            }
        }
    }

    private static IEnumerable<string> Misses(ForecastTrackRecord record)
    {
        yield return "| model | forecast on | within a year | what happened |";
        yield return "| --- | --- | --- | --- |";
        foreach (var miss in record.WorstMisses)
        {
            var notice = miss.AnnouncedOn is null ? "no notice on record" : $"notice on {miss.AnnouncedOn}";
            var end = miss.RetiresOn is null ? "no end on record" : $"{(miss.Happened ? "stopped" : "stops")} on {miss.RetiresOn}";
            yield return string.Create(CultureInfo.InvariantCulture, $"| `{miss.Model}` | {Day(miss.On)} | {miss.Probability:0.00} | {notice}, {end} |");
        }
    }

    private static string Row(string title, ForecastTrackRecord record, int method, Func<MethodRecord, string> figure) =>
        $"| {title} |{string.Concat(record.Horizons.Select(horizon => $" {figure(horizon.Methods[method])} |"))}";

    private static string Name(MethodRecord method) => method.InUse ? $"**in use**: {method.Method}" : method.Method;

    private static string Figure(Estimate? estimate) =>
        estimate is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.000} [{estimate.Low:0.000}, {estimate.High:0.000}]");

    private static string Means(SkillRecord? sample) =>
        sample is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{sample.MeanForecast:0.000} / {sample.SeenShare:0.000}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
