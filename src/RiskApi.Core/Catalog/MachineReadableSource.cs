namespace RiskApi.Catalog;

/// <summary>A place where a program can read lifecycle dates.</summary>
/// <param name="What">The endpoint, file or page.</param>
/// <param name="Url">Its address.</param>
/// <param name="NeedsKey">Whether it asks for credentials; null where that is not known.</param>
/// <param name="Available">False where the provider is known not to offer it.</param>
/// <param name="Note">What to beware of.</param>
/// <param name="Source">Where that was read.</param>
public sealed record MachineReadableSource(
    string What,
    string? Url = null,
    bool? NeedsKey = null,
    bool Available = true,
    string? Note = null,
    string? Source = null);
