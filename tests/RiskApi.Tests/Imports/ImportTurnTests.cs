using Microsoft.Extensions.Options;
using RiskApi.Formats.Reading.Text;
using RiskApi.Imports;

namespace RiskApi.Tests.Imports;

/// <summary>Files that are read at once fit into the memory that they were given.</summary>
public sealed class ImportTurnTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Small_files_are_read_together_and_what_no_longer_fits_waits()
    {
        using var turns = Turns(mostAtOnce: 10_240);
        var first = await turns.Take(4096, Cancel);
        using var second = await turns.Take(4096, Cancel);

        var third = turns.Take(4096, Cancel).AsTask();
        Assert.False(third.IsCompleted);

        first.Dispose();
        (await third).Dispose();
    }

    [Fact]
    public async Task A_file_that_does_not_tell_its_size_may_be_of_any()
    {
        using var turns = Turns(mostAtOnce: 19_456);
        using var untold = await turns.Take(null, Cancel);

        Assert.False(turns.Take(null, Cancel).AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_file_larger_than_all_that_is_read_at_once_is_read_alone()
    {
        using var turns = Turns(mostAtOnce: 2048);
        using var alone = await turns.Take(10_240, Cancel);

        Assert.True(alone.IsAcquired);
        Assert.False(turns.Take(1, Cancel).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Who_goes_away_leaves_the_queue()
    {
        using var turns = Turns(mostAtOnce: 2048);
        using var gone = new CancellationTokenSource();
        using var reading = await turns.Take(2048, Cancel);
        var waiting = turns.Take(2048, gone.Token).AsTask();
        var next = turns.Take(2048, Cancel).AsTask();

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        reading.Dispose();

        Assert.True((await next).IsAcquired);
    }

    private static ImportTurns Turns(int mostAtOnce) => new(Options.Create(new ImportLimits { MaxBodyBytes = 10_240, MaxBytesAtOnce = mostAtOnce }));
}
