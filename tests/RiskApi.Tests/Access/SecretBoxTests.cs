using CsCheck;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Access.Secrets;
using RiskApi.Storage;

namespace RiskApi.Tests.Access;

public sealed class SecretBoxTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-secrets-").FullName;

    [Fact]
    public void What_is_sealed_opens_for_its_purpose_alone() => Gen.Select(Gen.String, Gen.String[1, 20]).Sample((clear, purpose) =>
    {
        var box = Box(SecretKey1);
        var text = box.Seal(clear, purpose);

        Assert.Equal(clear.ToWellFormed(), box.Open(text, purpose));
        Assert.NotEqual(text, box.Seal(clear, purpose));
        Assert.Throws<SecretException>(() => box.Open(text, purpose + "x"));
    });

    [Fact]
    public void A_changed_text_does_not_open()
    {
        var box = Box(SecretKey1);
        var text = box.Seal("whsec_something", "webhook:1");
        var bytes = Convert.FromBase64String(text.Split('.')[2]);

        Assert.All(Enumerable.Range(0, bytes.Length), at =>
        {
            var changed = bytes.ToArray();
            changed[at] ^= 1;
            Assert.Throws<SecretException>(() => box.Open($"v1.{text.Split('.')[1]}.{Convert.ToBase64String(changed)}", "webhook:1"));
        });
        Assert.Throws<SecretException>(() => box.Open($"v1.{text.Split('.')[1]}.AAAA", "webhook:1"));
        Assert.Throws<SecretException>(() => box.Open("whsec_something", "webhook:1"));
    }

    [Fact]
    public void After_a_change_of_the_key_the_former_one_still_opens()
    {
        var text = Box(SecretKey1).Seal("whsec_something", "webhook:1");

        Assert.Equal("whsec_something", Box(SecretKey2, SecretKey1).Open(text, "webhook:1"));
        var refusal = Assert.Throws<SecretException>(() => Box(SecretKey2).Open(text, "webhook:1"));
        Assert.Contains("Access:FormerEncryptionKeys", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretKey1, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_setting_a_key_is_made_beside_the_database_which_never_holds_a_clear_secret()
    {
        const string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        var file = Path.Combine(_folder, "riskapi.db");
        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Box(null).Seal(secret, $"webhook:{i}"))));
        Assert.All(texts.Index(), text => Assert.Equal(secret, Box(null).Open(text.Item, $"webhook:{text.Index}")));

        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            await connection.ExecuteAsync("create table kept (secret text)");
            await connection.ExecuteAsync("insert into kept values (@secret)", texts.Select(text => new { secret = text }));
        }

        Assert.DoesNotContain(
            secret, await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file + ".key"));
        }

        Assert.Equal([file + ".key"], Directory.EnumerateFiles(_folder, "*.key*"));
    }

    [Fact]
    public void Over_PostgreSQL_the_setting_is_needed_and_asked_for()
    {
        using var database = new Database(Options.Create(new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = "Host=localhost" }));
        var box = new SecretBox(new(Options.Create(new AccessOptions()), database));

        Assert.Contains("Access:EncryptionKey", Assert.Throws<SecretException>(() => box.Seal("x", "y")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly string SecretKey1 = SecretKey.New();
    private static readonly string SecretKey2 = SecretKey.New();

    private SecretBox Box(string? key, params string[] former) => new(new SecretKeys(
        Options.Create(new AccessOptions { EncryptionKey = key, FormerEncryptionKeys = former }),
        new Database(Options.Create(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder, "riskapi.db")}" }))));
}

internal static class WellFormedText
{
    /// <summary>The text as UTF-8 carries it: half a surrogate pair becomes U+FFFD.</summary>
    public static string ToWellFormed(this string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
