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

    [Fact]
    public async Task What_is_confirmed_outlasts_a_power_cut()
    {
        using var database = Open();
        await using var connection = await database.Open(TestContext.Current.CancellationToken);

        // 2 is FULL: in a write-ahead log each commit waits for the disk.
        Assert.Equal(2, await connection.ExecuteScalarAsync<long>("pragma synchronous"));
    }

    [Fact]
    public async Task Writes_that_wait_for_each_other_share_a_commit_and_each_stands_or_falls_alone()
    {
        using var database = Open();
        using var first = new SemaphoreSlim(0);
        await Write(database, "create table kept (who integer not null primary key) strict");

        // While one writes, the others come; of them every third fails after it has written.
        var holds = database.Write(Nobody, session => InsertAfter(first, session), TestContext.Current.CancellationToken);
        var others = Enumerable.Range(1, 60).Select(who => database.Write(
            Nobody,
            async session => await Insert(session, who) + (who % 3 == 0 ? throw new InvalidOperationException($"{who}") : 0),
            TestContext.Current.CancellationToken)).ToArray();
        first.Release();
        await holds;
        await Task.WhenAll(others).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.All(others.Index(), one => Assert.Equal((one.Index + 1) % 3 == 0, one.Item.IsFaulted));
        await using var connection = await database.Open(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 61).Where(who => who % 3 != 0 || who == 0), await connection.QueryAsync<int>("select who from kept order by who"));
    }

    [Fact]
    public async Task Each_writer_works_on_its_own_flow()
    {
        // Who asks is found by the flow of execution: a writer that ran another's work would write in another's name.
        using var database = Open();
        var who = new AsyncLocal<int>();
        await Write(database, "create table kept (who integer not null primary key) strict");
        var seen = await Task.WhenAll(Enumerable.Range(1, 40).Select(async own =>
        {
            who.Value = own;
            return await database.Write(Nobody, async session => { await Insert(session, own); return who.Value; }, TestContext.Current.CancellationToken);
        }));

        Assert.Equal(Enumerable.Range(1, 40), seen);
    }

    [Fact]
    public async Task Where_the_shared_transaction_is_undone_nobody_is_told_that_it_was_kept()
    {
        using var database = Open();
        using var first = new SemaphoreSlim(0);
        await Write(database, "create table kept (who integer not null primary key) strict");
        var holds = database.Write(Nobody, session => InsertAfter(first, session), TestContext.Current.CancellationToken);
        Task<int>[] others =
        [
            database.Write(Nobody, session => Insert(session, 1), TestContext.Current.CancellationToken),
            database.Write(Nobody, session => session.Execute("insert or rollback into kept (who) values (1)", new { }), TestContext.Current.CancellationToken),
            database.Write(Nobody, session => Insert(session, 3), TestContext.Current.CancellationToken),
        ];
        first.Release();
        await Task.WhenAll([holds, .. others]).ContinueWith(_ => { }, TaskScheduler.Default);

        Task<int>[] all = [holds, .. others];
        await using var connection = await database.Open(TestContext.Current.CancellationToken);
        var kept = (await connection.QueryAsync<int>("select who from kept order by who")).ToArray();
        Assert.Equal(Enumerable.Range(0, 4).Where(who => all[who].IsCompletedSuccessfully), kept);
        Assert.Contains(3, kept);
        Assert.True(others[1].IsFaulted);
    }

    private static Author Nobody => Author.Service(TimeProvider.System);

    private static async Task<int> InsertAfter(SemaphoreSlim turn, WriteSession session)
    {
        await turn.WaitAsync();
        return await Insert(session, 0);
    }

    private static Task<int> Insert(WriteSession session, int who) => session.Execute("insert into kept (who) values (@who)", new { who });

    private static Task<int> Write(Database database, string sql) =>
        database.Write(Nobody, session => session.Execute(sql, new { }), TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Database Open() => new(Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={File}" }));
}
