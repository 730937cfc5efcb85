namespace RiskApi.Web.Document;

/// <summary>Endpoint metadata: a body that runs as it stands.</summary>
/// <param name="Name">A key.</param>
/// <param name="Summary">What it shows.</param>
/// <param name="Json">The body.</param>
internal sealed record RequestExample(string Name, string Summary, string Json)
{
    /// <summary>Reads an example that is embedded beside its endpoints.</summary>
    public static RequestExample Embedded(string folder, string name, string summary)
    {
        using var stream = typeof(RequestExample).Assembly.GetManifestResourceStream($"RiskApi.{folder}.Examples.{name}.json")!;
        using var reader = new StreamReader(stream);
        return new(name, summary, reader.ReadToEnd());
    }
}
