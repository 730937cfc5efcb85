using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RiskApi.Mutants;

/// <summary>Plants one fault at a time in the core and runs the tests that reach it.</summary>
internal static class MutationRun
{
    /// <summary>The folders of the core whose judgement counts most.</summary>
    public static readonly string[] Folders = ["Scoring", "Forecast", "Advice", "Gate", "Resolution"];

    /// <summary>How many classes of tests run before the rest of them.</summary>
    private const int First = 5;

    /// <summary>Draws mutations of some folders of the core, tries each, and prints those that live.</summary>
    public static async Task<MutationTally> Of(int count, int seed, IReadOnlyList<string> folders, TextWriter output)
    {
        var core = CoreCompilation.Read();
        var all = core.SyntaxTrees.Where(tree => folders.Any(folder => tree.FilePath.Contains($"RiskApi.Core/{folder}/"))).SelectMany(Mutations.Of).ToArray();
        new Random(seed).Shuffle(all);

        // Some change nothing that compiles, so twice as many are drawn.
        var tests = new TestClasses();
        var drawn = Trace.Write(core, all[..Math.Min(all.Length, 2 * count)], tests.Core);
        var classes = new List<TestedClass>();
        foreach (var name in tests.List())
        {
            classes.Add(await tests.Trace(name));
        }

        // Those that reach most for their time notice most faults.
        classes.Sort((one, other) => other.ReachedPerSecond.CompareTo(one.ReachedPerSecond));
        await output.WriteLineAsync($"{all.Length} places of mutations in {string.Join(", ", folders)}, {classes.Count} classes of tests");

        var tally = new MutationTally();
        foreach (var (number, mutation) in drawn.Index())
        {
            if (tally.Total == count)
            {
                break;
            }

            if (!Planted(core, mutation, tests.Core))
            {
                continue;
            }

            var reaching = classes.Where(tested => tested.Reaches.Contains(number)).ToList();
            var killed = !await tests.Pass([.. reaching.Take(First)]) || !await tests.Pass([.. reaching.Skip(First)]);
            tally = tally.With(killed, reaching.Count);
            if (tally.Total % 20 == 0)
            {
                await output.WriteLineAsync($"{tally.Total} tried, {tally.Killed} killed");
            }

            if (!killed)
            {
                await output.WriteLineAsync($"{(reaching.Count == 0 ? "not reached" : "survived")}: {mutation.Text}");
            }
        }

        return tally;
    }

    private static bool Planted(CSharpCompilation core, Mutation mutation, string path)
    {
        var tree = mutation.Original.SyntaxTree;
        var root = tree.GetRoot().ReplaceNode(mutation.Original, mutation.Replacement);
        return core.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options)).Emit(path).Success;
    }
}

/// <summary>How many mutations were tried, and what came of them.</summary>
internal sealed record MutationTally(int Killed = 0, int Survived = 0, int NotReached = 0)
{
    /// <summary>All that were tried.</summary>
    public int Total => Killed + Survived + NotReached;

    /// <summary>Those that a test noticed, of all that were tried.</summary>
    public double KilledShare => Total == 0 ? 0 : (double)Killed / Total;

    /// <summary>The tally with one more.</summary>
    public MutationTally With(bool killed, int reaching) =>
        killed ? this with { Killed = Killed + 1 } : reaching > 0 ? this with { Survived = Survived + 1 } : this with { NotReached = NotReached + 1 };
}
