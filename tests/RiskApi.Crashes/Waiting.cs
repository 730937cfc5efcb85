using System.Diagnostics;

namespace RiskApi.Crashes;

/// <summary>Waits with a bound: nothing that fails to come holds the command up for ever.</summary>
internal static class Waiting
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until something holds.</summary>
    /// <param name="what">What is waited for, to be said where it does not come.</param>
    /// <param name="most">How long to wait at most.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <exception cref="TimeoutException">It did not hold in time.</exception>
    public static async Task For(string what, TimeSpan most, Func<Task<bool>> holds)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(begun) > most)
            {
                throw new TimeoutException($"Waited {most.TotalSeconds:0} s in vain for {what}.");
            }

            await Task.Delay(LookEvery);
        }
    }
}
