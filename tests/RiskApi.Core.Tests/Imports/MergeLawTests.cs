using CsCheck;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Imports;

/// <summary>What holds of every merge of a file into a project.</summary>
public class MergeLawTests
{
    private static readonly Func<string, ModelResolution> Resolve = Generated.Today.Resolve;

    private static readonly Gen<(Dependency[] Stored, ImportedProject Imported)> Cases =
        Gen.Select(Generated.Dependency.Array[1, 8], Generated.Dependency.Array[0, 8], Gen.Bool)
            .Select((stored, told, overlap) => (stored, Imported(
            [
                .. told, .. overlap ? stored.Select(usage => new Dependency { Model = usage.Model, Environment = usage.Environment, PromptCount = 7 }) : []
            ])));

    [Fact]
    public void Merging_twice_is_merging_once() => Gen.Select(Cases, Gen.Bool).Sample((test, removeMissing) =>
    {
        var once = ImportMerge.Of(test.Stored, test.Imported.Models, removeMissing, Resolve);
        var twice = ImportMerge.Of(once.Dependencies, test.Imported.Models, removeMissing, Resolve);

        Assert.True(twice.Difference.IsEmpty);
        Assert.Equal(once.Dependencies, twice.Dependencies);
    });

    [Fact]
    public void Members_that_the_file_does_not_tell_stay() => Cases.Sample(test =>
    {
        var told = test.Imported.Models.Select(model => model.Usage).ToArray();
        var merged = ImportMerge.Of(test.Stored, test.Imported.Models, removeMissing: false, Resolve).Dependencies;

        Assert.All(test.Stored.Zip(merged), pair =>
        {
            var (before, after) = pair;
            Assert.Equal(before.Model, after.Model);
            Assert.True(after == before || told.Any(usage =>
                after.PromptCount == (usage.PromptCount ?? before.PromptCount)
                && after.Criticality == (usage.Criticality ?? before.Criticality)
                && after.Share == (usage.Share ?? before.Share)
                && after.Access == (usage.Access ?? before.Access)
                && after.SharedLibrary == (usage.SharedLibrary ?? before.SharedLibrary)
                && after.Evaluation == (usage.Evaluation ?? before.Evaluation)
                && after.EmbeddedItems == (usage.EmbeddedItems ?? before.EmbeddedItems)
                && after.MigrationLeadTimeDays == (usage.MigrationLeadTimeDays ?? before.MigrationLeadTimeDays)
                && after.Fallback?.Model == (usage.Fallback ?? before.Fallback)?.Model));
        });
    });

    [Fact]
    public void An_empty_file_changes_nothing() => Generated.Dependency.Array[1, 8].Sample(stored =>
        Assert.Equal(stored, ImportMerge.Of(stored, [], removeMissing: false, Resolve).Dependencies));

    [Fact]
    public void Nothing_is_lost_and_everything_is_told() => Cases.Sample(test =>
    {
        var merge = ImportMerge.Of(test.Stored, test.Imported.Models, removeMissing: false, Resolve);
        var difference = merge.Difference;

        Assert.Empty(difference.Removed);
        Assert.Equal(test.Stored.Length, difference.Changed.Count + difference.Unchanged.Count);
        Assert.Equal(merge.Dependencies.Count, test.Stored.Length + difference.Added.Count);
        Assert.All(test.Imported.Models, model => Assert.Contains(merge.Dependencies, usage => Means(usage, model.Usage)));
    });

    [Fact]
    public void Removing_what_is_missing_leaves_what_the_file_names() => Cases.Sample(test =>
    {
        var merge = ImportMerge.Of(test.Stored, test.Imported.Models, removeMissing: true, Resolve);

        Assert.All(merge.Dependencies, usage => Assert.Contains(test.Imported.Models, model => Means(usage, model.Usage)));
        Assert.Equal(test.Stored.Length + merge.Difference.Added.Count - merge.Difference.Removed.Count, merge.Dependencies.Count);
    });

    private static ImportedProject Imported(Dependency[] told)
    {
        var collector = new ImportCollector(1000);
        foreach (var usage in told)
        {
            collector.Add(new ModelMention(usage), "generated");
        }

        return ImportedProject.Of(collector.Done(), Resolve)[0];
    }

    private static bool Means(Dependency one, Dependency other) =>
        (one.Environment ?? DeploymentEnvironment.Production) == (other.Environment ?? DeploymentEnvironment.Production)
        && (Resolve(one.Model).Known is { } known ? known.Facts.Reference == Resolve(other.Model).Known?.Facts.Reference : one.Model == other.Model);
}
