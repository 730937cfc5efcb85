using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace RiskApi.Tests;

/// <summary>Waits for what happens beside a test: as long as a busy machine may need, never for ever, and says what it saw instead.</summary>
internal static class Eventually
{
    /// <summary>What works takes a fraction of it, however busy the machine is.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    /// <summary>Looks until what is seen is what a test waits for, and returns it.</summary>
    /// <param name="look">Looks once.</param>
    /// <param name="isIt">Whether that is what the test waits for.</param>
    /// <param name="expected">The text of <paramref name="isIt"/>, for the message.</param>
    public static async Task<T> Sees<T>(Func<Task<T>> look, Predicate<T> isIt, [CallerArgumentExpression(nameof(isIt))] string expected = "")
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(LookEvery, TestContext.Current.CancellationToken))
        {
            var seen = await look();
            if (isIt(seen))
            {
                return seen;
            }

            Assert.True(Stopwatch.GetElapsedTime(since) < Limit, $"Waited {Limit} for {expected}; seen at last: {seen}");
        }
    }

    /// <inheritdoc cref="Sees{T}(Func{Task{T}}, Predicate{T}, string)"/>
    public static Task<T> Sees<T>(Func<T> look, Predicate<T> isIt, [CallerArgumentExpression(nameof(isIt))] string expected = "") =>
        Sees(() => Task.FromResult(look()), isIt, expected);

    /// <summary>Waits until a task has ended.</summary>
    /// <param name="task">The task.</param>
    /// <param name="seen">What there is to see where it does not end.</param>
    /// <param name="expected">The text of <paramref name="task"/>, for the message.</param>
    public static async Task<T> Ends<T>(Task<T> task, Func<string>? seen = null, [CallerArgumentExpression(nameof(task))] string expected = "")
    {
        await Ends((Task)task, seen, expected);
        return await task;
    }

    /// <inheritdoc cref="Ends{T}(Task{T}, Func{string}, string)"/>
    public static async Task Ends(Task task, Func<string>? seen = null, [CallerArgumentExpression(nameof(task))] string expected = "")
    {
        await Task.WhenAny(task, Task.Delay(Limit, TestContext.Current.CancellationToken));
        Assert.True(task.IsCompleted, $"Waited {Limit} for {expected}. {seen?.Invoke()}");
        await task;
    }
}
