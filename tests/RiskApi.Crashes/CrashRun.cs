using RiskApi.Crashes.Checks;

namespace RiskApi.Crashes;

/// <summary>What came of a run.</summary>
/// <param name="Acknowledged">Writes that were acknowledged.</param>
/// <param name="Lost">What was acknowledged or due, and is not there.</param>
/// <param name="Doubled">What is there, or was sent, more often than once.</param>
internal sealed record Tally(int Acknowledged, int Lost, int Doubled);

/// <summary>Clients write while a killer kills; at the end all that was acknowledged is read back.</summary>
internal sealed class CrashRun(Scene scene, Arguments arguments, TextWriter output, TimeProvider time)
{
    private const int WritersOfAKind = 3;

    /// <summary>One kill in so many falls into the last pass, while nothing else is written.</summary>
    private const int KillsPerLastPass = 8;

    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan BetweenFacts = TimeSpan.FromSeconds(4);

    private readonly Promises _promises = new();

    /// <summary>Runs, and prints what is lost or doubled; logs and database are kept where something is.</summary>
    public static async Task<Tally> Of(Arguments arguments, TextWriter output)
    {
        await using var scene = await Scene.Start(arguments, TimeProvider.System);
        try
        {
            var tally = await new CrashRun(scene, arguments, output, TimeProvider.System).Run();
            if (tally is { Lost: 0, Doubled: 0 })
            {
                scene.Forget();
            }
            else
            {
                output.WriteLine(scene.Place);
            }

            return tally;
        }
        catch
        {
            output.WriteLine(scene.Place);
            throw;
        }
    }

    private async Task<Tally> Run()
    {
        using var client = NewClient(0);
        await Seeds.Plant(client, _promises, scene.Receiver.Address, time);
        var killer = new Killer(scene.Instances, scene.Database, new Random(arguments.Seed), output);
        var last = Math.Max(1, arguments.Kills / KillsPerLastPass);
        await WriteWhile(killer.Kill(arguments.Kills - last, () => _promises.Count));

        await new CatalogWriter(client, _promises, "gpt-5.4", time).Move();
        await killer.Kill(last, () => _promises.Count);
        output.WriteLine($"{arguments.Kills} kills, {killer.Restarts} restarts of the database; waiting for the last pass and the last delivery");
        await Quiet.Of(client, scene.Instances);
        var findings = new Findings(output);
        await ReadBack.Of(client, _promises, scene, findings, output);
        return new(_promises.Count, findings.Lost, findings.Doubled);
    }

    /// <summary>Has all clients write until a task ends; what fails of either fails here.</summary>
    private async Task WriteWhile(Task killing)
    {
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(1, (2 * WritersOfAKind) + 2).Select(NewClient).ToArray();
        var writing = Task.WhenAll(Loops(clients, stop.Token));
        await await Task.WhenAny(killing, writing);
        await stop.CancelAsync();
        await writing;
        Array.ForEach(clients, client => client.Dispose());
    }

    private IEnumerable<Task> Loops(Client[] clients, CancellationToken stop)
    {
        for (var i = 0; i < WritersOfAKind; i++)
        {
            var random = new Random(arguments.Seed + (100 * i));
            yield return Loop(new ProjectWriter(clients[i], _promises, i, WritersOfAKind, random, time).Step, BetweenWrites, stop);
            random = new Random(arguments.Seed + (100 * i) + 50);
            var creator = new Creator(clients[WritersOfAKind + i], _promises, scene.Receiver.Address, i, WritersOfAKind, random, time);
            yield return Loop(creator.Step, BetweenWrites, stop);
        }

        yield return Loop(new CatalogWriter(clients[^1], _promises, "gpt-5.4", time).Step, BetweenFacts, stop);
        yield return Loop(new CatalogWriter(clients[^2], _promises, "gpt-5.4-mini", time).Step, BetweenFacts, stop);
    }

    private static async Task Loop(Func<Task> step, TimeSpan pause, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await step();
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Client NewClient(int number) => new(scene.Instances, new Random(arguments.Seed + 1000 + number));
}
