using System.Globalization;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Options;

namespace RiskApi.Hosting;

/// <summary>
/// Where the service listens: on what ASP.NET's own settings say (<c>Urls</c>, <c>HTTP_PORTS</c>, <c>HTTPS_PORTS</c>, with or without <c>ASPNETCORE_</c> or
/// <c>DOTNET_</c> before them, <c>Kestrel:Endpoints</c>); else on the port that a platform gives in <c>PORT</c>; else on http://localhost:5000.
/// </summary>
internal static class Addresses
{
    private const string Endpoints = "Kestrel:Endpoints";

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
        RefuseContradictions(settings);
        int[] listened =
        [
            .. Split(settings["Urls"]).Select(url => PortOf("Urls (or ASPNETCORE_URLS)", url)),
            .. PortSettings.SelectMany(name => Split(settings[name]).Select(port => Port(name, port))),
        ];
        int[] endpoints =
        [
            .. settings.GetSection(Endpoints).GetChildren().Select(endpoint => endpoint.GetSection("Url"))
                .Where(url => !string.IsNullOrEmpty(url.Value)).Select(url => PortOf(url.Path, url.Value!)),
        ];
        if (settings["PORT"] is not { Length: > 0 } given)
        {
            return null;
        }

        var port = Port("PORT", given);
        return (listened, endpoints) is ([], []) ? $"http://+:{port}"
            : listened.Concat(endpoints).Contains(port) ? null
            : throw Refused(
                $"PORT is {port}, and Urls, HTTP_PORTS or {Endpoints} name other ports ({string.Join(", ", listened.Concat(endpoints))}): leave one of them out, or let them agree.");
    }

    /// <summary>One setting by several names: ASP.NET takes one of them, and the others would be ignored.</summary>
    private static void RefuseContradictions(IConfiguration settings)
    {
        var environments = (settings as IConfigurationRoot)?.Providers.OfType<EnvironmentVariablesConfigurationProvider>().ToArray() ?? [];
        foreach (var name in PortSettings.Prepend("URLS"))
        {
            var said = environments
                .Select(one => one.TryGet(name, out var value) ? value : null).Where(value => !string.IsNullOrEmpty(value)).Distinct().ToArray();
            if (said is [_, _, ..])
            {
                throw Refused(
                    $"{name} is set more than once in the environment, with and without ASPNETCORE_ or DOTNET_ before it, to different values ({string.Join(" and ", said)}): leave all but one out.");
            }
        }
    }

    private static string[] Split(string? list) => list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static int PortOf(string name, string url)
    {
        var address = Parse(url);
        if (address is { PathBase.Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            throw Refused($"'{url}' in {name} has a path; a service listens on none. Where a proxy serves it below a path, say so in Public:Address.");
        }

        return address is { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue, PathBase: "" } && IsHost(address)
            ? address.Port
            : throw Refused($"'{url}' in {name} is no address; write it as http://localhost:5000{(name.StartsWith(Endpoints, StringComparison.Ordinal) ? "" : ", several with ';' between them")}.");
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A port that is no number would be read as part of the name.</summary>
    private static bool IsHost(BindingAddress address) =>
        address.IsUnixPipe || address.IsNamedPipe || address.Host.StartsWith('[') || !address.Host.AsSpan().ContainsAny(':', ',');

    private static int Port(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw Refused($"'{text}' in {name} is no port; a port is a whole number from 1 to 65535{(name == "PORT" ? "" : ", several with ';' between them")}.");

    private static OptionsValidationException Refused(string why) => new(nameof(Addresses), typeof(Addresses), [why]);
}
