using CsCheck;
using RiskApi.Core.Notifications;

namespace RiskApi.Core.Tests.Notifications;

public class ScheduleTests
{
    private static readonly RetrySchedule Usual = new(8, TimeSpan.FromSeconds(30), 3.5);

    private static readonly Gen<double> Spread = Gen.Double[0, 1];

    [Fact]
    public void Waits_grow_by_the_factor_within_their_spread() => Gen.Select(Gen.Int[1, 7], Spread).Sample((tries, spread) =>
    {
        var middle = 30 * Math.Pow(3.5, tries - 1);

        Assert.InRange(Usual.WaitAfter(tries, spread, null)!.Value.TotalSeconds, (0.8 * middle) - 0.001, (1.2 * middle) + 0.001);
    });

    [Fact]
    public void Eight_tries_take_about_21_hours() =>
        Assert.Equal(21.4, Enumerable.Range(1, 7).Sum(tries => Usual.WaitAfter(tries, 0.5, null)!.Value.TotalHours), 0.1);

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    [InlineData(9, false)]
    public void After_the_last_try_there_is_no_other(int tries, bool another) =>
        Assert.Equal(another, Usual.WaitAfter(tries, 0.5, TimeSpan.FromSeconds(1)) is not null);

    [Fact]
    public void A_target_can_lengthen_the_wait_and_not_shorten_it() => Gen.Select(Gen.Int[1, 7], Spread, Gen.Double[0, 1e6]).Sample((tries, spread, seconds) =>
    {
        var asked = TimeSpan.FromSeconds(seconds);
        var wait = Usual.WaitAfter(tries, spread, asked)!.Value;

        Assert.True(wait >= Usual.WaitAfter(tries, spread, null));
        Assert.True(wait >= asked || wait == RetrySchedule.LongestWait);
        Assert.True(wait <= RetrySchedule.LongestWait);
    });

    [Fact]
    public void What_a_target_asks_for_is_kept_to_the_tick()
    {
        var asked = TimeSpan.FromSeconds(205039d / 18);

        Assert.Equal(asked, Usual.WaitAfter(1, 0, asked));
    }

    [Fact]
    public void A_digest_is_due_within_a_day_at_its_hour() => Gen.Select(Gen.Long[0, 4_000_000_000], Gen.Int[0, 23]).Sample((seconds, hour) =>
    {
        var after = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var next = DigestSchedule.Next(after, hour);

        Assert.True(next > after && next <= after.AddDays(1));
        Assert.Equal((hour, 0, TimeSpan.Zero), (next.Hour, next.Minute + next.Second, next.Offset));
    });

    [Theory]
    [InlineData("2026-11-24T06:59:59Z", "2026-11-24T07:00:00Z")]
    [InlineData("2026-11-24T07:00:00Z", "2026-11-25T07:00:00Z")]
    [InlineData("2026-12-31T23:00:00Z", "2027-01-01T07:00:00Z")]
    public void At_the_hour_itself_the_next_is_tomorrow(string after, string next) =>
        Assert.Equal(DateTimeOffset.Parse(next, null), DigestSchedule.Next(DateTimeOffset.Parse(after, null), 7));
}
