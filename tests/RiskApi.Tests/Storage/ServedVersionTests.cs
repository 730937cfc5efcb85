using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Storage;

namespace RiskApi.Tests.Storage;

public class ServedVersionTests
{
    [Fact]
    public async Task The_database_file_is_made_on_first_use_and_remembers_what_was_served()
    {
        await using var service = new RiskApiService();
        var store = service.Services.GetRequiredService<ServedVersionStore>();
        var (first, later) = (service.Time.GetUtcNow(), service.Time.GetUtcNow().AddDays(1));

        await store.Record(new("catalog-1", "1", first), TestContext.Current.CancellationToken);
        await store.Record(new("catalog-2", "1", later), TestContext.Current.CancellationToken);
        await store.Record(new("catalog-1", "1", later), TestContext.Current.CancellationToken);

        Assert.True(File.Exists(service.DatabaseFile));
        var served = await store.Latest(TestContext.Current.CancellationToken);
        Assert.Equal(
        [
            new("catalog-2", "1", later), new("catalog-1", "1", first)
        ], served.Where(version => version.CatalogVersion.StartsWith("catalog", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SQLite_is_recent_enough_for_CVE_2025_6965()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        Assert.True(Version.Parse(connection.ServerVersion) >= new Version(3, 50, 2), connection.ServerVersion);
    }
}
