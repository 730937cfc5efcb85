namespace RiskApi.Exports;

/// <summary>A written export.</summary>
/// <param name="Text">Its text, to be sent in UTF-8.</param>
/// <param name="Format">Its form.</param>
internal sealed record ExportDocument(string Text, ExportFormat Format);
