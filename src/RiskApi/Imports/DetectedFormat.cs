namespace RiskApi.Imports;

/// <summary>The format of a file.</summary>
/// <param name="Format">The format.</param>
/// <param name="Because">What it was told by.</param>
internal sealed record DetectedFormat(ImportFormat Format, string Because);
