using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Web;

namespace RiskApi.Pages.Models;

/// <summary>The words of the pages about models.</summary>
internal static class ModelWords
{
    /// <summary>When a model ends, with what that rests on.</summary>
    public static string Ends(KnownModel model, Outlook outlook)
    {
        var (life, today) = (model.Lifecycle, outlook.AsOf);
        return model.Status == ModelStatus.Retired ? life.RetiresOn is { } past ? $"stopped on {past}" : "stopped, day not recorded"
            : life.RetiresOn is { } on ? $"{DayWords.Relative(on.Day, today)}, committed"
            : life.TentativeOn is { } maybe ? $"{DayWords.Relative(maybe.Day, today)}, tentative"
            : $"about {Month(outlook.Of(model).Retirement.Quantile(0.5))}, forecast";
    }

    /// <summary>A status in a sentence.</summary>
    public static string Status(ModelStatus status) => status switch
    {
        ModelStatus.Preview => "Released as a preview; no notice was given.",
        ModelStatus.Active => "Served, with no notice and no named successor.",
        ModelStatus.Legacy => "Served without a notice, but the vendor names a replacement.",
        ModelStatus.Deprecated => "Notice of retirement was given, or a day is committed.",
        ModelStatus.Retired => "It has stopped answering.",
        _ => "Not known to be alive. That is not thereby safe.",
    };

    /// <summary>A price in US dollars per million tokens.</summary>
    public static string Price(decimal? usd) => usd is { } known ? $"${known.ToString("0.####", CultureInfo.InvariantCulture)}" : "not on record";

    /// <summary>A number of tokens.</summary>
    public static string Tokens(int? tokens) => tokens is { } known ? known.ToString("#,0", CultureInfo.InvariantCulture) : "not on record";

    public static string Month(DateOnly day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The probabilities of a forecast, read out.</summary>
    public static string Chances(ForecastSummary forecast) => string.Join(
        ", ", forecast.Probabilities.Select(at => $"{at.Probability.ToString("0%", CultureInfo.InvariantCulture)} within {at.WithinDays} days"));
}
