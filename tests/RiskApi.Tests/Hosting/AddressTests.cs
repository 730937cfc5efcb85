using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using RiskApi.Hosting;

namespace RiskApi.Tests.Hosting;

/// <summary>Where the service listens is told by the settings that ASP.NET has for it, and by a platform's port; none is passed over in silence.</summary>
public class AddressTests
{
    [Theory]
    [InlineData("PORT=8080", "http://+:8080")]
    [InlineData("PORT=", null)]
    [InlineData("Urls=http://localhost:5000", null)]
    [InlineData("Urls=http://unix:/run/riskapi.sock", null)]
    [InlineData("Urls=http://+:8080 PORT=8080", null)]
    [InlineData("HTTP_PORTS=8080;8081 PORT=8081", null)]
    [InlineData("Kestrel:Endpoints:Local:Url=http://localhost:8080 PORT=8080", null)]
    [InlineData("Urls=http://[::1]:0;https://*:5001", null)]
    [InlineData("", null)]
    public void A_platform_s_port_is_heeded_where_nothing_else_says_where_to_listen(string settings, string? url) =>
        Assert.Equal(url, Addresses.Of(Settings(settings)));

    [Theory]
    [InlineData("PORT=http", "'http' in PORT is no port")]
    [InlineData("PORT=0", "'0' in PORT is no port")]
    [InlineData("PORT=65536", "from 1 to 65535")]
    [InlineData("HTTP_PORTS=80;abc", "'abc' in HTTP_PORTS is no port")]
    [InlineData("HTTPS_PORTS=-1", "'-1' in HTTPS_PORTS is no port")]
    [InlineData("Urls=localhost:5000", "'localhost:5000' in Urls (or ASPNETCORE_URLS) is no address; write it as http://localhost:5000")]
    [InlineData("Urls=http://127.0.0.1:abc", "'http://127.0.0.1:abc' in Urls (or ASPNETCORE_URLS) is no address")]
    [InlineData("Urls=http://127.0.0.1:99999", "is no address")]
    [InlineData("Urls=http://127.0.0.1:-1", "is no address")]
    [InlineData("Urls=ftp://127.0.0.1:5000", "is no address")]
    [InlineData("Urls=http://127.0.0.1:5000,http://127.0.0.1:5001", "several with ';' between them")]
    [InlineData("Urls=http://127.0.0.1:5000/risk", "has a path; a service listens on none. Where a proxy serves it below a path, say so in Public:Address.")]
    [InlineData("Kestrel:Endpoints:A:Url=nonsense", "'nonsense' in Kestrel:Endpoints:A:Url is no address; write it as http://localhost:5000.")]
    [InlineData("Urls=http://+:8080 PORT=9000", "PORT is 9000, and Urls, HTTP_PORTS or Kestrel:Endpoints name other ports (8080)")]
    [InlineData("Kestrel:Endpoints:A:Url=http://localhost:1 PORT=8080", "PORT is 8080, and Urls, HTTP_PORTS or Kestrel:Endpoints name other ports (1)")]
    public void A_wrong_port_or_address_is_refused_with_its_setting_and_what_to_write(string settings, string says) =>
        Assert.Contains(says, Assert.Throws<OptionsValidationException>(() => Addresses.Of(Settings(settings))).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_of_one_setting_that_contradict_each_other_are_refused()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables("RISKAPI_TEST_ONE_").AddEnvironmentVariables("RISKAPI_TEST_TWO_");
        Environment.SetEnvironmentVariable("RISKAPI_TEST_ONE_URLS", "http://localhost:5701");
        Environment.SetEnvironmentVariable("RISKAPI_TEST_TWO_URLS", "http://localhost:5701");
        Assert.Null(Addresses.Of(settings.Build()));

        Environment.SetEnvironmentVariable("RISKAPI_TEST_TWO_URLS", "http://localhost:5702");
        Assert.Contains(
            "to different values (http://localhost:5701 and http://localhost:5702): leave all but one out.",
            Assert.Throws<OptionsValidationException>(() => Addresses.Of(settings.Build())).Message,
            StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build();
}
