namespace RiskApi.Formats.Reading.Boms;

/// <summary>Model ids in package URLs (https://github.com/package-url/purl-spec).</summary>
internal static class PackageUrl
{
    private const string HuggingFace = "pkg:huggingface/";

    /// <summary>What to know of models with such a package URL.</summary>
    public const string HuggingFaceWarning =
        "Some models have a package URL at Hugging Face: they are open weights, and end where the host that serves them ends them. Put that host before the model, such as groq/…, where there is one.";

    /// <summary>The id at Hugging Face, <c>maker/model</c>; null for any other package URL.</summary>
    public static string? HuggingFaceId(string? purl) =>
        purl?.StartsWith(HuggingFace, StringComparison.OrdinalIgnoreCase) == true
            ? Uri.UnescapeDataString(purl[HuggingFace.Length..].Split('@', '?', '#')[0])
            : null;
}
