using RiskApi.Core.Fixes;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Fixes;

public class IdFixTests
{
    [Theory]
    [InlineData("openai/gpt-4.5-preview", "2025-04-13", false)]
    [InlineData("openai/gpt-4.5-preview", "2025-04-14", true)]
    [InlineData("openai/gpt-4.5-preview", "2025-07-14", true)]
    [InlineData("nobody/knows-this", "2025-07-14", false)]
    public void Only_a_model_that_stops_or_has_stopped_is_to_be_left(string model, string asOf, bool isCalledFor) =>
        Assert.Equal(isCalledFor, IdFix.IsCalledFor(Scored(model, asOf)));

    [Fact]
    public void The_one_replacement_that_the_vendor_names_takes_the_place_of_the_id()
    {
        var fix = IdFix.Of(Scored("openai/gpt-4.5-preview", "2025-07-14"));

        Assert.Equal(new("gpt-4.5-preview", "gpt-4.1-2025-04-14"), fix);
    }

    [Theory]
    [InlineData("bedrock/cohere.command-text-v14", "2025-07-20", "names 2 replacements, and not one")]
    [InlineData("vertex-ai/medlm-large", "2025-07-20", "names no replacement")]
    [InlineData("openai/gpt-4.5-preview", "2026-11-28", "is under notice itself")]
    [InlineData("ft:gpt-4.5-preview:org::id", "2025-07-20", "a name of your own")]
    public void Where_one_has_to_choose_nothing_is_written_and_it_is_said_why(string model, string asOf, string why)
    {
        var scored = Scored(model, asOf);

        Assert.Null(IdFix.Of(scored));
        Assert.Contains(why, IdFix.WhyNot(scored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("old-1", "new-2")]
    [InlineData("openai/old-1", "openai/new-2")]
    [InlineData("old-1-latest", null)]
    [InlineData("very-old-1", null)]
    [InlineData("Old-1", null)]
    public void Only_the_id_itself_is_replaced_and_a_provider_before_it_stays(string written, string? instead) =>
        Assert.Equal(instead, new IdFix("old-1", "new-2").InPlaceOf(written));

    private static DependencyAssessment Scored(string model, string asOf) =>
        Generated.Assessor.Assess(new Project(null, null, [new() { Model = model }]), Horizon.DefaultDays, OutlookOf(asOf)).Dependencies[0];

    private static Outlook OutlookOf(string asOf) => Generated.OutlookOf(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
}
