using System.Diagnostics;
using RiskApi.Testing;

namespace RiskApi.Mutants;

/// <summary>The tests of the core beside a core of our own, run as processes.</summary>
internal sealed class TestClasses
{
    private readonly string _folder = Repository.Path("artifacts", "mutants");

    public TestClasses()
    {
        // Below the repository, as the tests seek its files from where they are.
        var built = Repository.Path("artifacts", "bin", "RiskApi.Core.Tests", "debug");
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>Where the core lies that they test.</summary>
    public string Core => Path.Combine(_folder, "RiskApi.Core.dll");

    /// <summary>The full names of all classes.</summary>
    public IReadOnlyList<string> List()
    {
        using var listing = Start(["-list", "classes"], redirect: true);
        var lines = listing.StandardOutput.ReadToEnd().Split('\n');
        return [.. lines.Where(line => line.StartsWith("RiskApi.", StringComparison.Ordinal)).Select(line => line.Trim())];
    }

    /// <summary>The places of mutations that a class reaches, and how long it takes.</summary>
    public async Task<TestedClass> Trace(string name)
    {
        var reached = Path.Combine(_folder, "reached.txt");
        File.Delete(reached);
        var started = Stopwatch.GetTimestamp();
        using var run = Start(["-class", name], redirect: false, (Mutants.Trace.FileVariable, reached));
        await run.WaitForExitAsync();
        return run.ExitCode == 0
            ? new(name, Stopwatch.GetElapsedTime(started), File.Exists(reached) ? File.ReadLines(reached).Select(int.Parse).ToHashSet() : [])
            : throw new InvalidOperationException($"{name} fails before anything is changed.");
    }

    /// <summary>Whether all tests of some classes pass; together they may take three times as long as one by one.</summary>
    public async Task<bool> Pass(IReadOnlyList<TestedClass> tests)
    {
        if (tests.Count == 0)
        {
            return true;
        }

        using var run = Start([.. tests.SelectMany(tested => new[] { "-class", tested.Name }), "-stopOnFail"], redirect: false);
        using var patience = new CancellationTokenSource(3 * TimeSpan.FromTicks(tests.Sum(tested => tested.Took.Ticks)));
        try
        {
            await run.WaitForExitAsync(patience.Token);
            return run.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            run.Kill(entireProcessTree: true);
            await run.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    private Process Start(string[] arguments, bool redirect, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, "RiskApi.Core.Tests"), redirect ? arguments : [.. arguments, "-reporter", "silent"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Laws are tried on fewer cases than else: a fault breaks them for many.
        start.Environment["CsCheck_Iter"] = "30";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        if (!redirect)
        {
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
        }

        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}

/// <summary>A class of tests, how long it takes, and the numbers of the mutations whose places it reaches.</summary>
internal sealed record TestedClass(string Name, TimeSpan Took, IReadOnlySet<int> Reaches)
{
    /// <summary>How many of those places it reaches in a second.</summary>
    public double ReachedPerSecond => Reaches.Count / Took.TotalSeconds;
}
