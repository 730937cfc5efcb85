namespace RiskApi.Crashes;

/// <summary>Kills instances at random moments, and starts them again; restarts the server of the database now and then.</summary>
internal sealed class Killer(IReadOnlyList<Instance> instances, CrashedDatabase database, Random random, TextWriter output)
{
    private const int KillsBetweenRestarts = 10;
    private const int KillsBetweenLines = 25;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(2);

    private int _kills;

    public int Restarts { get; private set; }

    /// <summary>Kills a number of times. One in four dies while it starts, the others while both instances work.</summary>
    public async Task Kill(int times, Func<int> acknowledged)
    {
        for (var i = 0; i < times; i++)
        {
            var instance = instances[random.Next(instances.Count)];
            if (random.Next(4) > 0)
            {
                await Task.WhenAll(instances.Select(one => one.UntilLive()));
            }

            await Task.Delay(random.NextDouble() * LongestLife);
            await instance.Kill();
            instance.Start();
            if (++_kills % KillsBetweenRestarts == KillsBetweenRestarts / 2 && database.CanRestart)
            {
                await database.Restart();
                Restarts++;
            }

            if (_kills % KillsBetweenLines == 0)
            {
                output.WriteLine($"{_kills} kills, {Restarts} restarts of the database, {acknowledged()} acknowledged");
            }
        }
    }
}
