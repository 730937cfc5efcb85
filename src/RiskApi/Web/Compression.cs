using System.Net.Mime;

namespace RiskApi.Web;

/// <summary>Compresses answers, by Brotli or gzip as the client takes them.</summary>
internal static class Compression
{
    public static void AddCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/*", "application/*", MediaTypeNames.Image.Svg];
        options.ExcludedMimeTypes = [MediaTypeNames.Application.Zip, MediaTypeNames.Application.Octet, MediaTypeNames.Application.GZip];
    });

    /// <summary>Compresses all answers but those in which a secret stands beside what the client sent: their length would tell the secret, letter by letter.</summary>
    /// <param name="app">The application.</param>
    /// <param name="tellsSecrets">Whether an operation's answer may hold a secret.</param>
    public static void UseCompression(this WebApplication app, Func<EndpointMetadataCollection, bool> tellsSecrets) =>
        app.UseWhen(http => http.GetEndpoint() is not { } operation || !tellsSecrets(operation.Metadata), branch => branch.UseResponseCompression());
}
