using RiskApi.Core.Catalog;

namespace RiskApi.Core.Tests.Catalog;

public class PartialDateTests
{
    [Theory]
    [InlineData("2025-07-14", 2025, 7, 14, false)]
    [InlineData("2025-07", 2025, 7, 15, true)]
    public void A_day_or_a_month_is_read_and_written_back(string text, int year, int month, int day, bool isMonthOnly)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(new(year, month, day), date.Day);
        Assert.Equal(isMonthOnly, date.IsMonthOnly);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2025")]
    [InlineData("2025-7-14")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("14.07.2025")]
    [InlineData(" 2025-07-14")]
    [InlineData("2025-07-14T00:00")]
    public void Anything_else_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("2025-07-15", "2025-07-14", true)]
    [InlineData("2025-07-14", "2025-07-14", false)]
    [InlineData("2025-08", "2025-07-31", true)]
    [InlineData("2025-07", "2025-07-01", false)]
    [InlineData("2025-07-31", "2025-07", false)]
    [InlineData("2024-12", "2025-01", false)]
    public void Within_one_month_an_unknown_day_is_later_than_nothing(string one, string other, bool isAfter) =>
        Assert.Equal(isAfter, CatalogBuilder.Date(one).IsAfter(CatalogBuilder.Date(other)));
}
