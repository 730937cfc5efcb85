using System.Globalization;
using RiskApi.Testing.Recognition;

namespace RiskApi.Benchmarks;

/// <summary>How much of the corpus is recognised, for each stack: <c>recognition [STACK[/PROJECT]] [-v]</c>, with misses and false finds where <c>-v</c> stands.</summary>
internal static class RecognitionTable
{
    /// <summary>The day as of which names are read; what was retired by then stays recognised.</summary>
    private static readonly DateOnly AsOf = new(2026, 11, 28);

    public static void Run(string[] args)
    {
        var verbose = args.Contains("-v");
        var only = args.FirstOrDefault(arg => arg != "-v");
        var recognizer = new Recognizer(ShippedCatalog.Read(), AsOf);
        var projects = CorpusProject.All()
            .Where(project => only is null || project.Stack == only || $"{project.Stack}/{project.Name}" == only)
            .Select(recognizer.Judge)
            .ToArray();

        Console.WriteLine("| stack | projects | truths | found | finds | precision | recall |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var stack in projects.GroupBy(project => project.Project.Stack))
        {
            WriteRow(stack.Key, [.. stack]);
        }

        WriteRow("all", projects);
        foreach (var project in verbose ? projects : [])
        {
            WriteFaults(project);
        }
    }

    private static void WriteRow(string name, Recognized[] projects)
    {
        var score = RecognitionScore.Of(projects);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {projects.Length} | {score.Truths} | {score.Found} | {score.Right + score.False} | {score.Precision:0.000} | {score.Recall:0.000} |"));
    }

    private static void WriteFaults(Recognized project)
    {
        var folder = $"{project.Project.Stack}/{project.Project.Name}";
        foreach (var truth in project.Missed)
        {
            Console.WriteLine($"missed {folder}/{truth.File}:{truth.Line} {truth.Provider}/{truth.Model}");
        }

        foreach (var find in project.False)
        {
            Console.WriteLine($"false  {folder}/{find.Place.Path}:{find.Place.Line} {find.Text}");
        }
    }
}
