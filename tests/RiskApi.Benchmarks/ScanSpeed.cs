using System.Diagnostics;
using System.Globalization;
using RiskApi.Core.Imports.Scanning;

namespace RiskApi.Benchmarks;

/// <summary>How fast source is scanned, beside <c>grep -F -f</c> with the same names on the same files: <c>scan [MEGABYTES]</c>.</summary>
internal static class ScanSpeed
{
    private const int FileBytes = 256 * 1024;
    private const int Rounds = 15;

    public static void Run(string[] args)
    {
        var megabytes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 64;
        var building = Stopwatch.StartNew();
        var patterns = new SourcePatterns(ShippedCatalog.Read());
        Console.WriteLine($"{patterns.Names.Count:N0} names, ready in {building.Elapsed.TotalMilliseconds:0} ms, catalog included");

        var folder = Directory.CreateTempSubdirectory("riskapi-scan-").FullName;
        var source = new SeededSource(patterns.Names, seed: 1);
        var files = Enumerable.Range(0, megabytes * 1024 * 1024 / FileBytes).Select(_ => source.File(FileBytes)).ToArray();
        File.WriteAllLines(Path.Combine(folder, "names"), patterns.Names);
        var sourceFolder = Directory.CreateDirectory(Path.Combine(folder, "source")).FullName;
        for (var i = 0; i < files.Length; i++)
        {
            File.WriteAllBytes(Path.Combine(sourceFolder, $"{i:d5}.txt"), files[i]);
        }

        var read = files.Sum(file => (double)file.Length) / (1024 * 1024);
        var ours = read / Best(() => Scan(sourceFolder, patterns));
        var grep = read / Best(() => Grep(folder));
        Console.WriteLine($"| scan of {read:0} MB | MB per second of one core | ratio |\n| --- | ---: | ---: |");
        Console.WriteLine($"| LC_ALL=C grep -F -f | {grep:0} | 1 |\n| ours | {ours:0} | {ours / grep:0.0} |");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The least time on a processor, which other processes disturb less than time on the clock.</summary>
    private static double Best(Func<TimeSpan> run) => Enumerable.Range(0, Rounds).Min(_ => run().TotalSeconds);

    private static TimeSpan Scan(string folder, SourcePatterns patterns)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var found = 0L;
        var scan = new SourceScan(patterns, (in _) => found++);
        var buffer = new byte[64 * 1024];
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            using var file = File.OpenHandle(path);
            var offset = 0L;
            for (int count; (count = RandomAccess.Read(file, buffer, offset)) > 0; offset += count)
            {
                scan.Add(buffer.AsSpan(0, count));
            }

            scan.End();
        }

        self.Refresh();
        Trace.Assert(found > 0, "Nothing was found in a corpus that names models.");
        return self.TotalProcessorTime - before;
    }

    /// <summary>Counts lines, so that no time goes into output; into a file, because grep stops at the first hit where nobody reads on.</summary>
    private static TimeSpan Grep(string folder)
    {
        using var timed = Process.Start(new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%U %S'; time grep -r -c -F -f names source > counts"])
        {
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["LC_ALL"] = "C" },
        })!;
        var seconds = timed.StandardError
            .ReadToEnd()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Sum(number => double.Parse(number, CultureInfo.InvariantCulture));
        timed.WaitForExit();
        return TimeSpan.FromSeconds(seconds);
    }
}
