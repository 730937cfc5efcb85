using System.Globalization;
using System.Security.Cryptography;

namespace RiskApi.Crashes;

/// <summary>Two instances over one database, and the target of what they send; all of it goes unless it is kept to be looked at.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("riskapi-crashes-");
    private bool _isKept = true;

    private Scene(Arguments arguments, TimeProvider time)
    {
        Database = new(_folder.FullName, arguments.Postgres, arguments.Restart);
        Receiver = new(time);
        var settings = Settings();
        Instances = [new(settings, Path.Combine(_folder.FullName, "one.log")), new(settings, Path.Combine(_folder.FullName, "other.log"))];
    }

    public CrashedDatabase Database { get; }

    public Receiver Receiver { get; }

    public IReadOnlyList<Instance> Instances { get; }

    public string Place => $"The logs of the instances are in {_folder.FullName}; the database was {Database.ConnectionString}";

    /// <summary>Starts all of it; the second instance once the first has made the tables and, on SQLite, the key.</summary>
    public static async Task<Scene> Start(Arguments arguments, TimeProvider time)
    {
        var scene = new Scene(arguments, time);
        await scene.Database.Create();
        await scene.Receiver.Start();
        foreach (var instance in scene.Instances)
        {
            instance.Start();
            await instance.UntilLive();
        }

        return scene;
    }

    /// <summary>Has all of it deleted at the end.</summary>
    public void Forget() => _isKept = false;

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in Instances)
        {
            await instance.DisposeAsync();
        }

        await Receiver.DisposeAsync();
        if (!_isKept)
        {
            await Database.Drop();
            _folder.Delete(recursive: true);
        }
    }

    /// <summary>Passes in many small transactions, and looks so often that kills fall into each of them.</summary>
    private Dictionary<string, string> Settings() => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Access__EncryptionKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ["Catalog__PollSeconds"] = "1",
        ["Database__Provider"] = Database.Provider,
        ["Database__ConnectionString"] = Database.ConnectionString,
        ["Logging__LogLevel__Default"] = "Warning",
        ["Notifications__AllowPrivateAddresses"] = "true",
        ["Notifications__LookEvery"] = Span(TimeSpan.FromMilliseconds(100)),
        ["Notifications__TimeoutSeconds"] = "3",
        ["Notifications__FirstWaitSeconds"] = "0.1",
        ["Notifications__WaitFactor"] = "1",
        ["Notifications__MaxTries"] = "30",
        ["Rescoring__BatchSize"] = "5",
        ["Rescoring__LookEvery"] = Span(TimeSpan.FromMilliseconds(100)),
        ["Shutdown__DelaySeconds"] = "0",
        ["TrackRecord__Enabled"] = "false",
    };

    private static string Span(TimeSpan span) => span.ToString("c", CultureInfo.InvariantCulture);
}
