namespace RiskApi.Forecast.Dates;

/// <summary>What became of a published date.</summary>
internal enum DateOutcome
{
    /// <summary>It came true, or was confirmed.</summary>
    Kept,

    /// <summary>It was moved to another day.</summary>
    Moved,

    /// <summary>It was taken back.</summary>
    Withdrawn,
}
