namespace RiskApi.Exports;

/// <summary>A written export.</summary>
/// <param name="Text">Its text, to be sent in UTF-8.</param>
/// <param name="MediaType">Its media type, with parameters.</param>
/// <param name="FileName">The name to keep it under.</param>
internal sealed record ExportDocument(string Text, string MediaType, string FileName)
{
    /// <summary>Whether browsers run what they are sent under the media type.</summary>
    public bool IsActive => MediaType.StartsWith("text/html", StringComparison.Ordinal) || MediaType.StartsWith("image/svg", StringComparison.Ordinal);

    /// <summary>Whether it is to be opened by another program rather than read in place.</summary>
    public bool IsAttachment => FileName.EndsWith(".csv", StringComparison.Ordinal) || FileName.EndsWith(".sarif", StringComparison.Ordinal)
        || FileName.EndsWith(".cdx.json", StringComparison.Ordinal) || FileName.EndsWith(".ics", StringComparison.Ordinal);
}
