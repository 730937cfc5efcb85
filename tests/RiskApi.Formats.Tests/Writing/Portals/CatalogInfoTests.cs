using System.Text.RegularExpressions;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing.Portals;
using YamlDotNet.RepresentationModel;

namespace RiskApi.Formats.Tests.Writing.Portals;

/// <summary>Entities that Backstage takes: by the rules of its descriptor format, whatever a project is called.</summary>
public sealed partial class CatalogInfoTests
{
    [Theory]
    [InlineData("support-copilot", "support-copilot")]
    [InlineData("a.b_c--d", "a.b_c--d")]
    [InlineData("ends-", "ends-[0-9a-f]{8}")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123", "012345678901234567890123456789012345678901234567890123-[0-9a-f]{8}")]
    [InlineData("Ünïcödé 模型", "n-c-d-[0-9a-f]{8}")]
    [InlineData("模型", "unnamed-[0-9a-f]{8}")]
    public void A_name_is_one_for_Backstage_and_no_two_ids_share_it(string id, string name)
    {
        var made = EntityNames.Of(id);

        Assert.Matches($@"\A{name}\z", made);
        Assert.Matches(ObjectName(), made);
        Assert.NotEqual(made, EntityNames.Of(id + "-"));
    }

    [Theory]
    [InlineData("Chat", "chat")]
    [InlineData("c++", "c++")]
    [InlineData("a|b _ c", "a-b-c")]
    [InlineData("模型", null)]
    public void A_tag_is_one_for_Backstage(string tag, string? made) => Assert.Equal(made, EntityNames.Tag(tag));

    [Theory]
    [InlineData("yes")]
    [InlineData("2026-01-01")]
    [InlineData("a: b # c\n---\n- d")]
    [InlineData("\u2028 \u202e \0 🚀 \"quoted\" \\")]
    public void Whatever_a_project_is_called_stays_text(string name)
    {
        var (assessed, _) = ExportSample.Gpt45();
        var entity = Assert.Single(Read(assessed with { Project = assessed.Project with { Name = name, Owner = name, Tags = [name] } }));

        Assert.Equal(name, (string?)entity["metadata"]["title"]);
        Assert.Matches(@"\Auser:default/[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?\z", (string?)entity["spec"]["owner"]);
        Assert.All((YamlMappingNode)entity["metadata"]["annotations"], one => Assert.StartsWith("riskapi/", (string?)one.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_project_is_a_component_that_leads_to_its_page()
    {
        var (assessed, _) = ExportSample.Gpt45();
        var entities = Read(assessed, assessed with { ProjectId = "other", Project = new("Other", null, []) }, assessed with { ProjectId = null });

        Assert.Equal(3, entities.Length);
        Assert.All(entities, entity => Assert.Equal(("backstage.io/v1alpha1", "Component"), ((string?)entity["apiVersion"], (string?)entity["kind"])));
        Assert.Equal("https://risk.example/projects/support-copilot", (string?)entities[0]["metadata"]["links"][0]["url"]);
        Assert.Equal("support-copilot", (string?)entities[0]["metadata"]["annotations"]["riskapi/project-id"]);
        Assert.Equal("group:default/unknown", (string?)entities[1]["spec"]["owner"]);
        Assert.False(((YamlMappingNode)entities[2]["metadata"]).Children.ContainsKey("links"));
    }

    private static YamlNode[] Read(params Assessed[] projects)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(CatalogInfo.Of(projects, ExportSample.Links)));
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    [GeneratedRegex(@"\A(?=.{1,63}\z)([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z")]
    private static partial Regex ObjectName();
}
