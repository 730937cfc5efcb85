using CsCheck;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Tests.Writing;

namespace RiskApi.Formats.Tests.Pictures;

/// <summary>Text that has to fit.</summary>
public class TextWidthTests
{
    [Fact]
    public void A_text_is_made_to_fit_and_left_alone_where_it_does() => Gen.Select(Names.Any, Gen.Int[20, 800]).Sample((text, width) =>
    {
        var fitted = TextWidth.Fit(text, width, 13);
        Assert.True(TextWidth.Of(fitted, 13) <= width);
        Assert.Equal(TextWidth.Of(text, 13) <= width, fitted == text);
    });

    [Fact]
    public void The_ends_of_a_name_stay() =>
        Assert.Equal("bedrock/us.anthr…ude-3-haiku-v1:0", TextWidth.Fit("bedrock/us.anthropic.claude-3-haiku-v1:0", 260, 13));

    [Fact]
    public void No_character_is_cut_in_two() => Assert.Equal("👩‍👩‍👧…👩‍👩‍👧", TextWidth.Fit(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 9)), 110, 13));
}
