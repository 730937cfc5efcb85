namespace RiskApi.Exports.Pictures;

/// <summary>What can be marked on a lifecycle timeline, in the order of the legend.</summary>
internal enum TimelineMark
{
    Served,
    Left,
    Interval,
    UnknownInterval,
    UnknownEnd,
    Notice,
    StartBy,
    Stop,
    MayStop,
    Promise,
}
