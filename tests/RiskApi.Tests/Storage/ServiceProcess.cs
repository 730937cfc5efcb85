using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskApi.Tests.Storage;

/// <summary>The service in a process of its own, to be killed, or to run beside another one.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => _said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; } = new();

    /// <summary>Starts the service on a database; it may not answer yet.</summary>
    public static ServiceProcess Start(string provider, string connectionString, params string[] settings) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Database__Provider"] = provider,
                ["Database__ConnectionString"] = connectionString,
                ["Logging__LogLevel__Default"] = "None",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",

                // As in the projects of the tests: what is learnt by profiling does not pay in a short life.
                ["DOTNET_TieredPGO"] = "0",
            },
        })!);

    /// <summary>Waits until the service answers. It takes a port that is free and says which: one chosen here could be taken by then.</summary>
    public async Task Ready()
    {
        Client.BaseAddress = await Eventually.Ends(_address.Task, Said);
        Assert.True(Client.BaseAddress is not null, $"The service ended before it listened. {Said()}");
        using var live = await Client.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>Asks the process to stop, as an orchestrator does.</summary>
    public async Task AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Eventually.Ends(kill.WaitForExitAsync());
    }

    /// <summary>Waits until the process has ended.</summary>
    public async Task<int> Ended()
    {
        await Eventually.Ends(_process.WaitForExitAsync(), Said);
        return _process.ExitCode;
    }

    /// <summary>Ends the process at once, as <c>kill -9</c> does.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await Ended();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        Client.Dispose();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetResult(null);
            return;
        }

        _said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } listening)
        {
            _address.TrySetResult(new Uri(listening.Groups[1].Value));
        }
    }

    private string Said() => $"The service said: {string.Join('\n', _said.TakeLast(40))}";

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
