using System.ComponentModel.DataAnnotations;

namespace RiskApi.Catalog.Forecast.Ledger;

/// <summary>Settings of the ledger of forecasts, section <c>ForecastLedger</c>.</summary>
internal sealed class LedgerOptions
{
    public const string Section = "ForecastLedger";

    /// <summary>Whether this instance keeps what it says each day; of several instances one is enough, and more do no harm.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often to look whether a day has begun of which nothing is kept.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "01:00:00", ErrorMessage = "ForecastLedger:LookEvery must be between 00:00:00.050 and 01:00:00.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
