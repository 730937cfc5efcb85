using System.Globalization;
using CsCheck;
using RiskApi.Core;
using RiskApi.Core.Usage;
using RiskApi.Web;

namespace RiskApi.Tests.Web;

/// <summary>What a query gives is read from any text, and has a value in one form alone.</summary>
public class GivenTests
{
    [Fact]
    public void Any_text_is_read_and_kept() => Gen.String.Sample(text =>
        Keeps<int>(text) && Keeps<double>(text) && Keeps<DateOnly>(text) && Keeps<bool>(text) && Keeps<Criticality>(text));

    [Fact]
    public void A_text_that_is_no_value_is_kept_without_one() => Gen.String[Gen.Char['g', 'z'], 1, 20].Sample(text =>
        Read<int>(text) is null && Read<double>(text) is null && Read<DateOnly>(text) is null && (text is "true" or "false" || Read<bool>(text) is null));

    [Fact]
    public void A_value_comes_back_as_it_was_written()
    {
        Gen.Int[0, int.MaxValue].Sample(number => Read<int>(number.ToString(CultureInfo.InvariantCulture)) == number);
        Gen.Int[0, 1_000_000].Select(number => number / 1000.0).Sample(number => Read<double>(number.ToString(CultureInfo.InvariantCulture)) == number);
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber).Sample(day => Read<DateOnly>(Words.Of(day)) == day);
        Assert.All(Enum.GetValues<Criticality>(), value => Assert.Equal(value, Read<Criticality>(Words.Of(value))));
        Assert.True(Read<bool>("true"));
        Assert.False(Read<bool>("false"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("20250420")]
    [InlineData("2025-4-20")]
    [InlineData("2025-02-30")]
    [InlineData("2025-04-20T00:00:00Z")]
    [InlineData("True")]
    [InlineData("High")]
    [InlineData("high,low")]
    public void Another_form_of_a_value_is_none(string text)
    {
        Assert.Null(Read<DateOnly>(text));
        Assert.Null(Read<bool>(text));
        Assert.Null(Read<Criticality>(text));
        Assert.True(text == "20250420" || (Read<int>(text) is null && Read<double>(text) is null));
    }

    [Fact]
    public void What_was_left_out_is_not_given() => Assert.False(Given<int>.TryParse(null, null, out _));

    private static bool Keeps<T>(string text)
        where T : struct => Given<T>.TryParse(text, null, out var given) && given.Text == text && given.ToString() == text;

    private static T? Read<T>(string text)
        where T : struct => Given<T>.Parse(text, null).Value;
}
