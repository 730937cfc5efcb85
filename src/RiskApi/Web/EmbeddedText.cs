namespace RiskApi.Web;

/// <summary>Texts that are built into the service.</summary>
internal static class EmbeddedText
{
    /// <summary>A text that is there.</summary>
    /// <param name="name">Its path below the project, with dots for slashes.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"RiskApi.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
