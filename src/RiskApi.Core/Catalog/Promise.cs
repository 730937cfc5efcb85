namespace RiskApi.Catalog;

/// <summary>A promised number of days for one class of model.</summary>
/// <param name="Class">The class in the provider's words; <c>ga</c>, <c>preview</c> and <c>specialized</c> are understood by the forecast.</param>
/// <param name="Days">Days promised, 0 or more; null where the promise is not a number, or there is none.</param>
/// <param name="Terms">The promise in words.</param>
/// <param name="PromisedOn">Promised since; null where that is not known.</param>
public sealed record Promise(string Class, int? Days = null, string? Terms = null, PartialDate? PromisedOn = null);
