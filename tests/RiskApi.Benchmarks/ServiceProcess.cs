using System.Diagnostics;

namespace RiskApi.Benchmarks;

/// <summary>The service as a process of its own, so that nothing else is counted.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private const string Address = "http://127.0.0.1:5061";

    private ServiceProcess(Process process) => Process = process;

    public Process Process { get; }

    public HttpClient Client { get; } = new() { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>Starts it over a database file and waits until it answers.</summary>
    public static async Task<ServiceProcess> Start(string databaseFile)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "RiskApi"), ["--urls", Address]) { RedirectStandardOutput = true };
        start.Environment["Database__ConnectionString"] = $"Data Source={databaseFile}";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var service = new ServiceProcess(Process.Start(start)!);
        while (!await service.Answers())
        {
            await Task.Delay(50);
        }

        return service;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var live = await Client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
