using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using RiskApi.Access;
using RiskApi.Access.RateLimits;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Hosting.Shutdown;
using RiskApi.Hosting.Telemetry;
using RiskApi.Reviews.Checklists;
using RiskApi.Settings;
using RiskApi.Storage;
using RiskApi.Testing;
using RiskApi.Web;

namespace RiskApi.Tests.Settings;

/// <summary>A setting that the service does not know, or cannot take, stops the start and says what was meant.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("Access:Mod", "Keys", "Access:Mod is no setting; did you mean Access:Mode?")]
    [InlineData("Access:Mode", "Closed", "Access:Mode is 'Closed'; it takes Open or Keys.")]
    [InlineData("Access:Mode", "7", "Access:Mode is '7'; it takes Open or Keys.")]
    [InlineData("Access:AllowOpen", "yes", "Access:AllowOpen is 'yes'; it takes true or false.")]
    [InlineData("Access:BootstrapKey", "short", "Access:BootstrapKey has 5 characters and needs 32 or more")]
    [InlineData("Access:EncryptionKey", "c2hvcnQ=", "must be 32 bytes in base64")]
    [InlineData("Access:Tokens:Authorty", "https://login.example.com", "Access:Tokens:Authorty is no setting; did you mean Access:Tokens:Authority?")]
    [InlineData("Access:Tokens:Authority", "https://login.example.com", "Access:Tokens:Audience is empty")]
    [InlineData("Access:Tokens:Authority", "http://login.example.com", "must be an https address")]
    [InlineData("Access:Tokens:Roles:x", "boss", "Access:Tokens:Roles:x is 'boss'; it takes Reader or Contributor or Admin.")]
    [InlineData("Acess:Mode", "Keys", "Acess is no section of the settings; did you mean Access?")]
    [InlineData("RateLimit:Requests", "5", "RateLimit is no section of the settings; did you mean RateLimits?")]
    [InlineData("RateLimits:Requests", "many", "RateLimits:Requests is 'many'; it takes a whole number.")]
    [InlineData("RateLimits:Requests", "-1", "RateLimits:Requests must be from 0")]
    [InlineData("RateLimits:WindowSeconds", "0", "RateLimits:WindowSeconds must be from 1")]
    [InlineData("Requests:MaxBodyBytes", "12", "Requests:MaxBodyBytes must be from 1,024")]
    [InlineData("Shutdown:DelaySeconds", "301", "Shutdown:DelaySeconds must be from 0 to 300")]
    [InlineData("Shutdown:TimeoutSeconds", "0", "Shutdown:TimeoutSeconds must be from 1")]
    [InlineData("Telemetry:Prometeus", "true", "Telemetry:Prometeus is no setting; did you mean Telemetry:Prometheus?")]
    [InlineData("Telemetry:MostProjectGauges", "0", "Telemetry:MostProjectGauges must be between 1 and 2000")]
    [InlineData("Telemetry:MostProjectGauges", "2001", "Telemetry:MostProjectGauges must be between 1 and 2000")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is 'Oracle'; it takes Sqlite or Postgres.")]
    [InlineData("Database:Connection", "x", "Database:Connection is no setting; Database takes ConnectionString, Provider, Synchronous.")]
    [InlineData("Catalog:Foldr", "x", "Catalog:Foldr is no setting; did you mean Catalog:Folder?")]
    [InlineData("Checklists:Folders", "x", "Checklists:Folders is no setting; did you mean Checklists:Folder?")]
    [InlineData("Scoring:StaleAfterDay", "9", "Scoring:StaleAfterDay is no setting; did you mean Scoring:StaleAfterDays?")]
    [InlineData("Scoring:Migration:EngineerDaysPerPromt", "1", "did you mean Scoring:Migration:EngineerDaysPerPrompt?")]
    [InlineData("Scoring:Migration", "1", "Scoring:Migration holds settings of its own")]
    [InlineData("SharedActions:GatewayHookupEngineerDay", "1", "did you mean SharedActions:GatewayHookupEngineerDays?")]
    [InlineData("SharedActions:LibraryReleaseEngineerDays", "-1", "must be between 0 and 1000")]
    [InlineData("Catalog:Folder:Name", "x", "Catalog:Folder is a single value")]
    public async Task A_wrong_setting_stops_the_start(string setting, string value, string says)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => Start((setting, value)));
        Assert.Contains(says, RiskApi.Commands.Refusal.Of(refusal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_is_repeated_in_a_refusal()
    {
        const string secret = "hunter2";
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => Start(("Access:BootstrapKey", secret), (
            "Access:EncryptionKey", secret), ("Database:ConnectionStrin", $"Host=x;Password={secret}"), ("Access:BootstrpKey", secret)));
        Assert.DoesNotContain(secret, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_that_are_shipped_are_all_known()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Repository.Path("appsettings.json")).Build();
        (string Section, Type Type)[] sections =
        [
            ("Access", typeof(AccessOptions)),
            ("Catalog", typeof(CatalogOptions)),
            ("Checklists", typeof(ChecklistOptions)),
            ("Database", typeof(DatabaseOptions)),
            ("RateLimits", typeof(RateLimitOptions)),
            ("Requests", typeof(RequestOptions)),
            ("Scoring", typeof(MethodConstants)),
            ("SharedActions", typeof(SharedActionConstants)),
            ("Shutdown", typeof(ShutdownOptions)),
            ("Telemetry", typeof(TelemetryOptions)),
        ];

        Assert.All(sections, section => Assert.Empty(SectionFaults.Of(shipped.GetSection(section.Section), section.Type)));
    }

    [Fact]
    public void All_sections_come_in_by_one_door()
    {
        var others = Directory.EnumerateFiles(Repository.Path("src", "RiskApi"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "SettingsExtensions.cs" && File.ReadAllText(file).Contains("BindConfiguration", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Theory]
    [InlineData("Acess", "Access")]
    [InlineData("access", "Access")]
    [InlineData("Accses", "Access")]
    [InlineData("Catalogue", "Catalog")]
    [InlineData("Home", null)]
    [InlineData("Kestrel", null)]
    [InlineData("Logging", null)]
    public void The_nearest_name_is_near(string text, string? name) => Assert.Equal(name, NearestName.Of(text, ["Access", "Catalog", "Scoring", "Shutdown"]));

    private static async Task Start(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            builder.Configuration[name] = value;
        }

        builder.AddRiskApi();
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
    }
}
