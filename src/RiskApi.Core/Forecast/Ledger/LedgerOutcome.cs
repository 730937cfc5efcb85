using System.Text.Json.Serialization;

namespace RiskApi.Core.Forecast.Ledger;

/// <summary>What came of a forecast, as far as is known.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<LedgerOutcome>))]
public enum LedgerOutcome
{
    /// <summary>The model stopped within the horizon.</summary>
    Went,

    /// <summary>The horizon is over, and the model was seen to be alive.</summary>
    Stayed,

    /// <summary>The horizon is not over.</summary>
    Open,

    /// <summary>Nobody saw what came, or nobody has looked yet.</summary>
    Unresolved,

    /// <summary>It is of a day after today, said while the clock ran ahead; it counts when the clock gets there.</summary>
    Ahead,
}

/// <summary>Why nobody can say what came of a forecast.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<UnresolvedBecause>))]
public enum UnresolvedBecause
{
    /// <summary>The model has ended on a day that nobody recorded.</summary>
    EndDayUnknown,

    /// <summary>A date without commitment passed, and nobody saw the model since.</summary>
    TentativeDatePassed,

    /// <summary>The model was last seen alive before the horizon was over.</summary>
    NotSeenSince,

    /// <summary>The provider has not been read since the horizon was over; it is scored when it is.</summary>
    ProviderNotRead,

    /// <summary>The record no longer holds the model.</summary>
    LeftTheRecord,
}
