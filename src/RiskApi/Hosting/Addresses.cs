using System.Globalization;
using Microsoft.Extensions.Options;

namespace RiskApi.Hosting;

/// <summary>
/// Where the service listens: on what ASP.NET's own settings say (<c>Urls</c>, <c>HTTP_PORTS</c>, <c>HTTPS_PORTS</c>, with or without <c>ASPNETCORE_</c> or
/// <c>DOTNET_</c> before them, <c>Kestrel:Endpoints</c>); else on the port that a platform gives in <c>PORT</c>; else on http://localhost:5000.
/// </summary>
internal static class Addresses
{
    private static readonly string[] PortSettings = ["HTTP_PORTS", "HTTPS_PORTS"];

    /// <summary>Listens on the port that a platform gives, where nothing else says where to.</summary>
    /// <exception cref="OptionsValidationException">A setting is no address or port, or two say different things.</exception>
    public static void ListenWhereTold(this WebApplicationBuilder builder)
    {
        if (Of(builder.Configuration) is { } url)
        {
            builder.WebHost.UseUrls(url);
        }
    }

    /// <summary>The address that <c>PORT</c> tells; null where other settings tell, or none does.</summary>
    /// <param name="settings">The settings of the service.</param>
    /// <exception cref="OptionsValidationException">A setting is no address or port, or two say different things.</exception>
    public static string? Of(IConfiguration settings)
    {
        var listened = Split(settings["Urls"]).Select(PortOf)
            .Concat(PortSettings.SelectMany(name => Split(settings[name]).Select(port => PortOf(name, port))))
            .ToArray();
        if (settings["PORT"] is not { Length: > 0 } given)
        {
            return null;
        }

        var port = PortOf("PORT", given);
        return settings.GetSection("Kestrel:Endpoints").GetChildren().Any() ? null
            : listened is [] ? $"http://+:{port}"
            : listened.Contains(port) ? null
            : throw Refused($"PORT is {port}, and Urls or HTTP_PORTS name other ports ({string.Join(", ", listened)}): leave one of them out, or let them agree.");
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static int PortOf(string url)
    {
        try
        {
            return BindingAddress.Parse(url).Port;
        }
        catch (FormatException)
        {
            throw Refused($"'{url}' in Urls (or ASPNETCORE_URLS) is no address; write it as http://localhost:5000, several with ';' between them.");
        }
    }

    private static int PortOf(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw Refused($"'{text}' in {name} is no port; a port is a whole number from 1 to 65535{(name == "PORT" ? "" : ", several with ';' between them")}.");

    private static OptionsValidationException Refused(string why) => new(nameof(Addresses), typeof(Addresses), [why]);
}
