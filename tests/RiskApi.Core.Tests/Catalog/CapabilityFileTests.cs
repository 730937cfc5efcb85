using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>What <c>data/</c> says of what models can do: what a person who edits it must not get wrong.</summary>
public class CapabilityFileTests
{
    private static readonly CatalogSnapshot Catalog = TestCatalog.Shipped;

    [Fact]
    public void Each_file_is_named_after_its_provider_and_in_order_of_id() =>
        Assert.All(TestCatalog.CapabilityFiles(), file =>
        {
            using var content = JsonDocument.Parse(file.Content);
            string[] ids = [.. content.RootElement.GetProperty("models").EnumerateObject().Select(model => model.Name)];
            Assert.Equal($"capabilities/{content.RootElement.GetProperty("provider").GetString()}.json", file.Name);
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        });

    [Fact]
    public void What_the_record_says_is_not_said_twice() =>
        Assert.Empty(
            from model in Catalog.Models
            let said = model.Capabilities
            where (model.ContextTokens is not null && said.ContextTokens is not null)
                || (model.InputUsdPerMillionTokens is not null && said.InputUsdPerMillionTokens is not null)
                || (model.OutputUsdPerMillionTokens is not null && said.OutputUsdPerMillionTokens is not null)
            select model.Reference);

    [Fact]
    public void Every_fact_has_a_source_that_says_it() =>
        Assert.Empty(
            from model in Catalog.Models
            let said = model.Capabilities
            from fact in new (string Word, bool IsSaid)[]
            {
                ("modalities", said.Inputs is not [] || (said.Outputs is not [] && !said.OutputsFollowFromKind)),
                ("features", said.Features is not [] || said.Lacks is not [] || said.OpenWeights is not null),
                ("limits", (said.ContextTokens ?? said.MaximumOutputTokens ?? said.VectorDimensions) is not null),
                ("prices", (said.InputUsdPerMillionTokens ?? said.OutputUsdPerMillionTokens ?? said.CachedInputUsdPerMillionTokens) is not null),
                ("knowledge", said.KnowledgeEndsOn is not null),
            }
            where fact.IsSaid != said.Sources.Any(source => source.Says.Split(", ").Contains(fact.Word))
            select $"{model.Reference}: {fact.Word}");

    [Fact]
    public void A_size_class_says_what_it_follows_from() =>
        Assert.Empty(Catalog.Models.Where(model => model.Capabilities is var said && said.SizeClass is null != said.SizeClassBecause is null)
            .Select(model => model.Reference));

    [Fact]
    public void What_another_source_says_differs_from_the_record() =>
        Assert.Empty(
            from model in Catalog.Models
            from other in model.Capabilities.Disagreements
            let recorded = other.Field switch
            {
                "contextTokens" => model.ContextTokens,
                "inputUsdPerMillionTokens" => model.InputUsdPerMillionTokens,
                "outputUsdPerMillionTokens" => model.OutputUsdPerMillionTokens,
                _ => null,
            }
            where recorded is null || recorded == other.Value
            select $"{model.Reference}: {other.Field}");

    [Fact]
    public void A_model_is_measured_once_at_a_setting() =>
        Assert.Empty(
            from model in Catalog.Models
            from measure in model.Capabilities.Abilities
            group measure by (model.Reference, measure.Measure, measure.ListedAs) into same
            where same.Count() > 1
            select same.Key);

    [Fact]
    public void Who_measured_is_named_with_the_licence() =>
        Assert.All(
            Catalog.Models.SelectMany(model => model.Capabilities.Abilities).DistinctBy(measure => measure.Source),
            measure => Assert.StartsWith(
                measure.Measure.StartsWith("lmarena-", StringComparison.Ordinal) ? "LMArena (CC-BY-4.0): " : "Aider (Apache-2.0): ",
                measure.Source,
                StringComparison.Ordinal));

    [Fact]
    public void Models_that_people_know_can_do_what_people_know()
    {
        var omni = Catalog.Find("openai", "gpt-4o-2024-08-06")!.Capabilities;

        Assert.Contains(Modality.Image, omni.Inputs);
        Assert.Contains(ModelFeature.Tools, omni.Features);
        Assert.Contains(ModelFeature.Reasoning, omni.Lacks);
        Assert.Equal(1536, Catalog.Find("openai", "text-embedding-3-small")!.Capabilities.VectorDimensions);
        Assert.InRange(Catalog.Find("openai", "gpt-5-2025-08-07")!.Capabilities.TextElo!.Value, 1300, 1600);
    }
}
