namespace RiskApi.Forecast.Notices;

/// <summary>How a provider ends models of one class, once it has decided to.</summary>
/// <param name="Periods">The notice periods.</param>
/// <param name="UnrecordedShare">The share of ends that came without a notice on record, 0 to 1; for those no notice period follows.</param>
internal sealed record NoticePractice(NoticePeriods Periods, double UnrecordedShare);
