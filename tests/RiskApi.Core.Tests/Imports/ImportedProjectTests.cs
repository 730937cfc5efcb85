using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Imports;

public class ImportedProjectTests
{
    [Fact]
    public void Names_of_one_model_are_one_dependency()
    {
        var project = Assert.Single(Read(Mention("gpt-4o-2024-08-06"), Mention("openai/gpt-4o-2024-08-06"), Mention("azure/gpt-4o-2024-08-06")));

        Assert.Equal(["gpt-4o-2024-08-06", "azure/gpt-4o-2024-08-06"], project.Dependencies.Select(usage => usage.Model));
        Assert.Equal(["gpt-4o-2024-08-06", "openai/gpt-4o-2024-08-06"], project.Models[0].Names);
    }

    [Fact]
    public void Another_environment_is_another_dependency() =>
        Assert.Equal(2, Assert.Single(Read(Mention("gpt-4o"), Mention("gpt-4o", DeploymentEnvironment.Test))).Models.Count);

    [Fact]
    public void A_deployment_is_known_by_its_base_model()
    {
        var model = Assert.Single(Assert.Single(Read(Mention("azure/our-chat") with { OtherNames = ["azure/gpt-4o-2024-08-06"] })).Models);

        Assert.Equal("azure/gpt-4o-2024-08-06", model.Usage.Model);
        Assert.Equal("azure-openai/gpt-4o-2024-08-06", model.Resolution.Known!.Facts.Reference);
    }

    [Fact]
    public void An_unknown_model_stays_under_its_own_name()
    {
        var model = Assert.Single(Assert.Single(Read(Mention("our-own-model") with { OtherNames = ["nobody/knows-this"] })).Models);

        Assert.Equal(("our-own-model", MatchKind.Unknown), (model.Usage.Model, model.Resolution.Match));
    }

    [Fact]
    public void Volumes_are_what_was_counted_at_the_pace_of_a_month()
    {
        var model = Assert.Single(Assert.Single(Read(
            new CoveredPeriod(new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero)),
            Mention("gpt-4o") with { Traffic = new(1000, 50_000, null) })).Models);

        Assert.Equal((3044L, 152_200L, null), (model.Usage.RequestsPerMonth, model.Usage.InputTokensPerMonth, model.Usage.OutputTokensPerMonth));
        Assert.Equal("The file counts 1,000 in 10 days; a month has 30.44.", model.Members.Single(member => member.Name == "requestsPerMonth").Because);
    }

    [Fact]
    public void Projects_that_the_file_tells_apart_stay_apart()
    {
        var projects = Read(Mention("gpt-4o") with { Project = "chat" }, Mention("gpt-4o") with { Project = "search" }, Mention("o3"));

        Assert.Equal(["chat", "search", ImportedProject.Unnamed], projects.Select(project => project.Name));
    }

    [Fact]
    public void A_place_that_cannot_be_stored_is_left_out()
    {
        var usage = new Dependency
        {
            Model = "gpt-4o",
            Occurrences = [new() { Path = "a.py", Line = 0 }, new() { Path = new('a', 2000) }, new() { Path = "b.py", Line = 3 }]
        };

        Assert.Equal("b.py", Assert.Single(Assert.Single(Assert.Single(Read(new ModelMention(usage))).Dependencies).Occurrences!).Path);
    }

    [Fact]
    public void A_file_without_models_is_a_project_without_dependencies() => Assert.Empty(Assert.Single(Read()).Models);

    private static ModelMention Mention(string model, DeploymentEnvironment? environment = null) =>
        new(new Dependency { Model = model, Environment = environment });

    private static IReadOnlyList<ImportedProject> Read(params ModelMention[] mentions) => Read(null, mentions);

    private static IReadOnlyList<ImportedProject> Read(CoveredPeriod? period, params ModelMention[] mentions)
    {
        var collector = new ImportCollector(1000);
        foreach (var mention in mentions)
        {
            collector.Add(mention, "here");
        }

        if (period is not null)
        {
            collector.Cover(period.FromAt, period.ToAt);
        }

        return ImportedProject.Of(collector.Done(), Generated.Today.Resolve);
    }
}
