using System.Text.Json;
using System.Text.RegularExpressions;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Testing;

namespace RiskApi.Core.Tests.Reviews.Checklists;

/// <summary>The files under <c>data/checklists/</c> and their schema.</summary>
public class ChecklistFileTests
{
    private static readonly ChecklistItem[] Items = [.. ShippedChecklist.Default.Items];

    [Fact]
    public void The_default_checklist_is_worth_an_afternoon()
    {
        Assert.True(Items.Length >= 30);
        Assert.True(Items.Count(item => item.Fact is not null) >= 20);
        Assert.Equal(9, ShippedChecklist.Default.Pillars.Count);
    }

    [Fact]
    public void Ids_begin_with_their_pillar() => Assert.All(Items, item => Assert.StartsWith(item.Pillar + ".", item.Id, StringComparison.Ordinal));

    [Fact]
    public void Items_are_in_order_of_pillar() => Assert.Equal(
        ShippedChecklist.Default.Pillars.Select(pillar => pillar.Id),
        Items.Select(item => item.Pillar).Where((pillar, i) => i == 0 || Items[i - 1].Pillar != pillar));

    [Fact]
    public void Questions_can_be_answered_by_yes_or_no() =>
        Assert.All(Items, item => Assert.Matches(@"^(Is|Are|Do|Does|Has|Can|Would) .+\?$", item.Question));

    [Fact]
    public void Texts_are_sentences() => Assert.All(
        Items.SelectMany(item => item.Fix.Append(item.Why)),
        text => Assert.Matches(@"^[A-Z].*\.$", text));

    [Fact]
    public void No_text_is_used_twice() => Assert.Empty(
        Items.SelectMany(item => item.Fix.Concat([item.Why, item.Question])).GroupBy(text => text).Where(same => same.Skip(1).Any()).Select(same => same.Key));

    [Fact]
    public void Every_check_is_used() => Assert.Empty(Enum.GetValues<FactCheck>().Except(Items.Select(item => item.Fact).OfType<FactCheck>()));

    [Theory]
    [InlineData("nistAiRmf")]
    [InlineData("isoIec42001")]
    [InlineData("dora")]
    [InlineData("awsGenerativeAiLens")]
    [InlineData("awsWellArchitected")]
    public void References_are_written_as_the_schema_says(string framework)
    {
        var pattern = Schema()
            .GetProperty("$defs")
            .GetProperty("references")
            .GetProperty("properties")
            .GetProperty(framework)
            .GetProperty("items")
            .GetProperty("pattern")
            .GetString()!;
        string[] ids = [.. Items.SelectMany(item => framework switch
        {
            "nistAiRmf" => item.References.NistAiRmf,
            "isoIec42001" => item.References.IsoIec42001,
            "dora" => item.References.Dora,
            "awsGenerativeAiLens" => item.References.AwsGenerativeAiLens,
            _ => item.References.AwsWellArchitected,
        })];

        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(Regex.IsMatch(id, pattern), id));
    }

    [Theory]
    [InlineData("", typeof(Checklist))]
    [InlineData("pillar", typeof(Pillar))]
    [InlineData("item", typeof(ChecklistItem))]
    [InlineData("references", typeof(FrameworkReferences))]
    public void The_schema_names_the_members_that_are_read(string definition, Type type)
    {
        var place = definition.Length == 0 ? Schema() : Schema().GetProperty("$defs").GetProperty(definition);

        Assert.Equal(
            type.GetProperties().Select(property => property.Name == "Schema" ? "$schema" : JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(),
            place.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.False(place.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void The_schema_and_the_readme_list_every_check()
    {
        string[] checks = [.. Enum.GetNames<FactCheck>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
        var listed = Schema().GetProperty("$defs").GetProperty("item").GetProperty("properties").GetProperty("fact").GetProperty("enum");
        var readme = File.ReadAllText(Repository.Path("data", "checklists", "README.md"));

        Assert.Equal(checks, listed.EnumerateArray().Select(check => check.GetString()));
        Assert.All(checks, check => Assert.Contains($"| `{check}` |", readme, StringComparison.Ordinal));
    }

    private static JsonElement Schema()
    {
        using var schema = JsonDocument.Parse(TestCatalog.File("checklist.schema.json").Content);
        return schema.RootElement.Clone();
    }
}
