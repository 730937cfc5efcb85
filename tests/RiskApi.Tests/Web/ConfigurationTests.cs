using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;

namespace RiskApi.Tests.Web;

/// <summary>Configuration is checked at start, with messages that say how to mend it.</summary>
public class ConfigurationTests
{
    [Theory]
    [InlineData("Scoring:ReadyWorkShare", "1.5", "Scoring:readyWorkShare")]
    [InlineData("Scoring:LowCriticality", "0.9", "Scoring:lowCriticality")]
    [InlineData("Scoring:DerivedLeadTimeSpread", "0", "Scoring:derivedLeadTimeSpread")]
    [InlineData("Scoring:Migration:EngineerDaysPerPrompt", "-1", "Scoring:migration")]
    [InlineData("Scoring:Advice:GatewayEngineerDays", "0", "Scoring:advice")]
    [InlineData("Catalog:OutlookDatesKept", "2", "Catalog:OutlookDatesKept must be between")]
    [InlineData("Catalog:PollSeconds", "0", "Catalog:PollSeconds must be between")]
    [InlineData("CatalogImports:MaxBytes", "1", "CatalogImports:MaxBytes must be between")]
    [InlineData("CatalogSources:Sources:0:Url", "http://example.com", "Url must be an https address")]
    [InlineData("CatalogSources:Sources:0:Url", "file:///etc/passwd", "Url must be an https address")]
    [InlineData("CatalogSources:Sources:0:IntervalHours", "0", "IntervalHours must be between")]
    [InlineData("CatalogSources:TimeoutSeconds", "0", "CatalogSources:TimeoutSeconds must be between")]
    [InlineData("Rescoring:KeptFromPoints", "-0.4", "Rescoring:KeptFromPoints must be between")]
    [InlineData("Rescoring:BatchSize", "0", "Rescoring:BatchSize must be between")]
    [InlineData("Rescoring:LookEvery", "00:00:00", "Rescoring:LookEvery must be between")]
    [InlineData("Exports:MostProjects", "0", "Exports:MostProjects must be between")]
    [InlineData("Exports:MostFeedItems", "0", "Exports:MostFeedItems must be between")]
    [InlineData("Scoring:Advice:GatewayEngineerDays", "-1", "every value must be above 0")]
    [InlineData("Imports:MaxBodyBytes", "0", "Imports:MaxBodyBytes must be between")]
    [InlineData("Imports:MaxBytesAtOnce", "1023", "Imports:MaxBytesAtOnce must be between")]
    [InlineData("Imports:MaxExpandedBytes", "0", "Imports:MaxExpandedBytes must be between")]
    [InlineData("Imports:MaxYamlNodes", "1", "Imports:MaxYamlNodes must be between")]
    [InlineData("Public:Address", "ftp://example.com", "Public:Address must be an address such as")]
    [InlineData("Public:Address", "/risk", "Public:Address must be an address such as")]
    [InlineData("Public:Address", "https://ada:secret@example.com/", "without a user, a query or a fragment")]
    [InlineData("Public:Address", "https://example.com/?a=b", "without a user, a query or a fragment")]
    [InlineData("Public:Address", "https://example.com/v1", "begins with /v1")]
    [InlineData("Public:Address", "https://example.com//risk", "one with an empty part")]
    [InlineData("Public:Address", "https://example.com/ri sk", "a space, '.' or '..' in it, and would be read as another address")]
    [InlineData("Public:Address", "https://example.com/risk/../other", "a space, '.' or '..' in it, and would be read as another address")]
    [InlineData("Public:Proxies:0", "proxy.example.com", "Public:Proxies has 'proxy.example.com'")]
    [InlineData("Public:Proxies:0", "10.0.0.0/33", "Public:Proxies has '10.0.0.0/33'")]
    [InlineData("Public:Origins:0", "*", "Public:Origins has '*'")]
    [InlineData("Public:Origins:0", "https://portal.example.com/", "without a path")]
    [InlineData("Database:ConnectionString", "", "Database:ConnectionString is empty")]
    public async Task A_setting_out_of_bounds_stops_the_start(string setting, string value, string says)
    {
        await using var app = Application(setting, value);

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_catalog_stops_the_start_and_names_the_folder()
    {
        await using var app = Application("Catalog:Folder", "/nowhere");

        var refusal = await Assert.ThrowsAsync<CatalogException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("set Catalog:Folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configured_constants_show_in_the_method_version()
    {
        await using var app = Application("Scoring:Migration:EngineerDaysPerPrompt", "1.5");

        Assert.StartsWith("2+", MethodVersion.Of(app.Services.GetRequiredService<MethodConstants>()), StringComparison.Ordinal);
    }

    private static WebApplication Application(string setting, string value)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration[setting] = value;
        builder.AddRiskApi();
        return builder.Build();
    }
}
