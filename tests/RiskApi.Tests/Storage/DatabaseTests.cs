using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using RiskApi.Storage;

namespace RiskApi.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-database-").FullName;

    private string File => Path.Combine(_folder, "riskapi.db");

    [Fact]
    public async Task Nothing_is_written_to_a_file_that_was_deleted()
    {
        using var database = Open();
        await using (await database.Open(TestContext.Current.CancellationToken))
        {
        }

        System.IO.File.Delete(File);
        var gone = await Assert.ThrowsAnyAsync<DbException>(() => database.Open(TestContext.Current.CancellationToken));

        Assert.Contains("put the file back", gone.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instants_are_kept_in_UTC_and_sort_by_time()
    {
        using var database = Open();
        await using var connection = await database.Open(TestContext.Current.CancellationToken);
        var instant = new DateTimeOffset(2026, 11, 24, 1, 30, 0, TimeSpan.FromHours(2));

        Assert.Equal("2026-11-23T23:30:00.0000000Z", await connection.QuerySingleAsync<string>("select @instant", new { instant }));
        Assert.Equal(instant, await connection.QuerySingleAsync<DateTimeOffset>("select @instant", new { instant }));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Database Open() => new(Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={File}" }));
}
