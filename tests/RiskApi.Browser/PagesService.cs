using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace RiskApi.Browser;

/// <summary>The service on a port of this machine, on 2026-11-24, with an SQLite database of its own.</summary>
public class PagesService : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-browser-").FullName;

    public PagesService()
    {
        // A port given by number is set while the service starts, and at times after it has started (dotnet/aspnetcore, pull request 67714).
        UseKestrel(options => options.Listen(IPAddress.Loopback, port: 0));
        StartServer();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Where it is.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Settings other than those that are shipped.</summary>
    protected virtual IEnumerable<(string Name, string Value)> Settings => [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(logging => logging.ClearProviders());
        (string Name, string Value)[] settings =
        [
            ("Database:ConnectionString", $"Data Source={Path.Combine(_folder, "riskapi.db")}"), ("Pages:KeysFolder", Path.Combine(_folder, "keys")),
            ("Rescoring:Enabled", "false"), ("ForecastLedger:Enabled", "false"), ("TrackRecord:Enabled", "false"), ("Notifications:Enabled", "false"),
            .. Settings,
        ];
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}

/// <summary>The service with the example portfolio.</summary>
public sealed class FilledService : PagesService, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        await client.SendForm("/projects/new", "/examples/load");
        foreach (var day in Enumerable.Range(0, 2))
        {
            Time.Advance(TimeSpan.FromDays(day));
            await client.SendForm("/projects/example-support-copilot", "/projects/example-support-copilot/assess");
        }

        await client.SendForm("/projects/example-support-copilot/review", "/projects/example-support-copilot/review/begin");
    }
}

/// <summary>The service that takes keys.</summary>
public sealed class ClosedPagesService : PagesService
{
    public const string Key = "a-secret-of-the-tests-that-is-long-enough";

    protected override IEnumerable<(string Name, string Value)> Settings => [("Access:Mode", "Keys"), ("Access:BootstrapKey", Key)];
}
