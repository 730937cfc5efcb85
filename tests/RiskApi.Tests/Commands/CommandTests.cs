using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using RiskApi.Commands;
using RiskApi.Testing;
using RiskApi.Tests.Storage;

namespace RiskApi.Tests.Commands;

public sealed partial class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-commands-").FullName;

    private string Database => Path.Combine(_folder, "riskapi.db");

    private string Copy => Path.Combine(_folder, "copy.db");

    [Theory]
    [InlineData(true, "backup", "x.db")]
    [InlineData(true, "bakcup")]
    [InlineData(true, "--help")]
    [InlineData(false, "--urls", "http://localhost:5000")]
    [InlineData(false, "--Database:Provider=Postgres")]
    [InlineData(false)]
    public void Words_are_commands_and_options_are_settings(bool isCommand, params string[] args) => Assert.Equal(isCommand, CommandLine.IsCommand(args));

    [Fact]
    public async Task A_misspelt_command_is_not_taken_for_a_service()
    {
        var (code, output, error) = await Run("bakcup", "x.db");

        Assert.Equal(CommandLine.WrongUsage, code);
        Assert.Contains("Did you mean 'backup'?", error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("create-key", "--name", "x")]
    [InlineData("create-key", "--name", "x", "--role", "boss")]
    [InlineData("backup")]
    public async Task What_is_missing_or_wrong_is_said(params string[] args)
    {
        var (code, _, error) = await Run(args);

        Assert.Equal(CommandLine.WrongUsage, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task The_first_key_comes_from_a_command_and_goes_to_standard_output_alone()
    {
        var (code, output, error) = await Run("create-key", "--name", "ada", "--role", "admin", "--days", "30");

        Assert.Equal(0, code);
        Assert.Matches(@"^risk_[0-9a-f]{72}\s*$", output);
        Assert.DoesNotContain(output.Trim(), error, StringComparison.Ordinal);
        Assert.Equal(1, (await Run("create-key", "--name", "ada", "--role", "admin")).Code);
        Assert.Equal(1, (await Run("create-key", "--name", "eve", "--role", "admin", "--team", "claims")).Code);
    }

    [Fact]
    public async Task A_backup_taken_during_writes_is_whole_and_misses_nothing_that_was_confirmed_before()
    {
        await using var service = ServiceProcess.Start("Sqlite", $"Data Source={Database}");
        await service.Ready();
        using var stop = new CancellationTokenSource();
        var confirmed = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Write(writer)).ToArray();
        await Eventually.Sees(() => Volatile.Read(ref confirmed), count => count >= 50);
        var before = Volatile.Read(ref confirmed);
        var (code, _, error) = await Run("backup", Copy);
        await stop.CancelAsync();
        await Eventually.Ends(Task.WhenAll(writers));

        Assert.True(code == 0, error);
        await using var copy = new SqliteConnection($"Data Source={Copy};Pooling=false");
        Assert.Equal("ok", await copy.QuerySingleAsync<string>("pragma integrity_check"));
        var projects = await copy.QuerySingleAsync<int>("select count(*) from projects");
        Assert.InRange(projects, before, confirmed);
        Assert.Equal(projects, await copy.QuerySingleAsync<int>("select count(*) from audit_entries where action = 'create' and resource_type = 'project'"));

        async Task Write(int writer)
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                using var response = await service.Client.PutAsJson($"/v1/projects/w{writer}-{i}", """{"name":"x","dependencies":[{"model":"gpt-4o"}]}""");
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref confirmed);
            }
        }
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await Run("create-key", "--name", "ada", "--role", "admin");
        await File.WriteAllTextAsync(Copy, "precious", TestContext.Current.CancellationToken);

        var (code, _, error) = await Run("backup", Copy);

        Assert.Equal(1, code);
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(Copy, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_back_up()
    {
        Assert.Equal(1, (await Run("backup", Copy)).Code);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_restored_database_is_what_it_was_and_what_it_replaced_is_kept()
    {
        await Run("create-key", "--name", "ada", "--role", "admin");
        Assert.Equal(0, (await Run("backup", Copy)).Code);
        await Run("create-key", "--name", "eve", "--role", "admin");

        var (refused, _, error) = await Run("restore", Copy);
        Assert.Equal(1, refused);
        Assert.Contains("--replace", error, StringComparison.Ordinal);
        Assert.Equal(["ada", "eve"], Names(Database));

        var (code, _, said) = await Run("restore", "--replace", Copy);
        Assert.True(code == 0, said);
        Assert.Equal(["ada"], Names(Database));
        Assert.Equal(["ada", "eve"], Names(Assert.Single(Directory.EnumerateFiles(_folder, "riskapi.db.before-*Z"))));
    }

    [Fact]
    public async Task A_database_is_restored_where_there_is_none()
    {
        await Run("create-key", "--name", "ada", "--role", "admin");
        await Run("backup", Copy);
        SqliteConnection.ClearAllPools();
        File.Delete(Database);

        Assert.Equal(0, (await Run("restore", Copy)).Code);
        Assert.Equal(["ada"], Names(Database));
    }

    [Fact]
    public async Task Nothing_is_restored_beneath_a_service_that_runs()
    {
        await using (var service = ServiceProcess.Start("Sqlite", $"Data Source={Database}"))
        {
            await service.Ready();
            await Run("backup", Copy);

            var (code, _, error) = await Run("restore", "--replace", Copy);
            Assert.Equal(1, code);
            Assert.Contains("A service runs on", error, StringComparison.Ordinal);
            await service.Kill();
        }

        Assert.Equal(0, (await Run("restore", "--replace", Copy)).Code);
    }

    [Theory]
    [InlineData("no database at all")]
    [InlineData("")]
    public async Task What_is_no_database_of_ours_is_not_restored(string content)
    {
        await File.WriteAllTextAsync(Copy, content, TestContext.Current.CancellationToken);

        Assert.Equal(1, (await Run("restore", Copy)).Code);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task A_damaged_copy_is_not_restored()
    {
        await Run("create-key", "--name", "ada", "--role", "admin");
        await Run("backup", Copy);
        await using (var file = File.OpenWrite(Copy))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(new byte[file.Length / 4], TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, (await Run("restore", "--replace", Copy)).Code);
        Assert.Equal(["ada"], Names(Database));
    }

    [Fact]
    public async Task A_copy_from_a_later_version_is_not_restored()
    {
        await Run("create-key", "--name", "ada", "--role", "admin");
        await Run("backup", Copy);
        await using (var copy = new SqliteConnection($"Data Source={Copy};Pooling=false"))
        {
            await copy.ExecuteAsync("insert into SchemaVersions (ScriptName, Applied) values ('9999-of-tomorrow.sql', '2099-01-01')");
        }

        var (code, _, error) = await Run("restore", "--replace", Copy);
        Assert.Equal(1, code);
        Assert.Contains("later version", error, StringComparison.Ordinal);
    }

    /// <summary>After a change that is meant, replace the block by what <c>dotnet run --project src/RiskApi -- track-record</c> prints.</summary>
    [Fact]
    public async Task The_track_record_is_printed_and_the_documentation_shows_its_figures()
    {
        var file = Repository.Path("src", "RiskApi.Core", "Forecast", "README.md");
        var shown = Block().Match(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Groups[1].Value;
        var (code, printed, _) = await Run("track-record");

        Assert.Equal(0, code);
        Assert.NotEmpty(printed);
        Assert.Equal(Number().Replace(printed, "#"), Number().Replace(shown, "#"));
        Assert.All(Numbers(printed).Zip(Numbers(shown)), pair => Assert.Equal(pair.First, pair.Second, 0.0011));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(args, App, new(output, error));
        SqliteConnection.ClearAllPools();
        return (code, output.ToString(), error.ToString());
    }

    private WebApplication App()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Database:ConnectionString"] = $"Data Source={Database}";
        builder.AddRiskApi();
        return builder.Build();
    }

    private static IEnumerable<double> Numbers(string text) => Number().Matches(text).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture));

    private static string[] Names(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        return [.. connection.Query<string>("select name from access_keys order by name")];
    }

    [GeneratedRegex(@"<!-- track-record -->\n(.*)<!-- /track-record -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    // Decimals only: other processors may round the last one differently.
    [GeneratedRegex(@"-?\d+\.\d+")]
    private static partial Regex Number();
}
