using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RiskApi.Crashes;

/// <summary>An instance of the service as it is built, as a process of its own; it keeps its address however often it is killed.</summary>
internal sealed class Instance : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly StreamWriter _log;
    private readonly HttpClient _health;
    private Process? _process;
    private bool _isOver;

    /// <summary>Makes an instance, which does not run yet.</summary>
    /// <param name="settings">Its settings, by the names of environment variables.</param>
    /// <param name="log">The file that its log goes to.</param>
    public Instance(IReadOnlyDictionary<string, string> settings, string log)
    {
        _settings = settings;
        _log = new(log) { AutoFlush = true };
        Address = new($"http://127.0.0.1:{FreePort()}");
        _health = new() { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
    }

    public Uri Address { get; }

    public void Start()
    {
        if (_isOver)
        {
            return;
        }

        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RiskApi"), ["--urls", Address.ToString()])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Write(line.Data);
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends it as <c>kill -9</c> does: it is told nothing, and finishes nothing.</summary>
    public async Task Kill()
    {
        if (_process is { } running)
        {
            if (running.HasExited)
            {
                throw new InvalidOperationException($"The instance at {Address} ended by itself, with {running.ExitCode}; its log says why.");
            }

            running.Kill();
            await running.WaitForExitAsync();
            running.Dispose();
            _process = null;
        }
    }

    /// <summary>Waits until it answers.</summary>
    public Task UntilLive() => Waiting.For($"the instance at {Address} to answer", LongestStart, IsLive);

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        if (_process is { HasExited: false })
        {
            await Kill();
        }

        _health.Dispose();
        await _log.DisposeAsync();
    }

    private async Task<bool> IsLive()
    {
        try
        {
            using var answer = await _health.GetAsync(new Uri("/health/live", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Write(string? line)
    {
        lock (_log)
        {
            if (line is not null && _log.BaseStream.CanWrite)
            {
                _log.WriteLine(line);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
