using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Resolution.ShippedResolver;

namespace RiskApi.Core.Tests.Resolution;

public class CataloguedNameTests
{
    [Fact]
    public void Every_id_behind_its_provider_is_exactly_its_own_model() =>
        AssertAll(TestCatalog.Shipped.Models.Select(model => (model.Reference, model.Reference, MatchKind.Exact)));

    [Fact]
    public void Every_fixed_alias_behind_its_provider_is_its_own_model() =>
        AssertAll(
            from model in TestCatalog.Shipped.Models
            from alias in model.Aliases
            select ($"{model.Provider}/{alias}", model.Reference, MatchKind.Alias));

    [Fact]
    public void Every_moving_alias_behind_its_provider_is_the_snapshot_it_points_to() =>
        AssertAll(
            from model in TestCatalog.Shipped.Models
            from alias in model.MovingAliases
            select ($"{model.Provider}/{alias}", model.Reference, MatchKind.SnapshotOfAlias));

    [Fact]
    public void Every_name_of_a_provider_finds_its_models() =>
        AssertAll(
            from provider in TestCatalog.Shipped.Providers
            from name in provider.Aliases
            from model in provider.Models
            where !model.Id.StartsWith("ft-", StringComparison.Ordinal)
            select ($"{name}:{model.Id}", model.Reference, MatchKind.Exact));

    [Fact]
    public void Capitals_do_not_change_the_model() =>
        AssertAll(
            from provider in TestCatalog.Shipped.Providers
            from same in provider.Models
                .SelectMany(model => Names(model).Select(name => (Name: name, model.Reference)))
                .GroupBy(named => named.Name, StringComparer.OrdinalIgnoreCase)
            where same.Count() == 1
            select ($"{provider.Id}/{same.Key.ToUpperInvariant()}", same.Single().Reference, (MatchKind?)null));

    [Fact]
    public void A_moving_alias_means_an_older_snapshot_or_nothing_before_its_target_was_released()
    {
        var wrong =
            from model in TestCatalog.Shipped.Models
            where model.ReleasedOn is not null
            let eve = model.ReleasedOn!.Value.Day.AddDays(-1)
            from alias in model.MovingAliases
            let resolution = Resolve($"{model.Provider}/{alias}", eve)
            where resolution.Match != MatchKind.Unknown
                && !(resolution is { Match: MatchKind.SnapshotOfAlias, CanMove: true, Known: { } known } && IsOlder(known.Facts, model))
            select $"{alias} on {eve:yyyy-MM-dd}: {Describe(resolution)}";

        Assert.Empty(wrong);

        static bool IsOlder(Model snapshot, Model target) =>
            snapshot.Provider == target.Provider && snapshot != target && !(snapshot.ReleasedOn?.Day >= target.ReleasedOn!.Value.Day);
    }

    private static void AssertAll(IEnumerable<(string Text, string Reference, MatchKind Match)> expected) =>
        AssertAll(expected.Select(row => (row.Text, row.Reference, (MatchKind?)row.Match)));

    private static void AssertAll(IEnumerable<(string Text, string Reference, MatchKind? Match)> expected) =>
        Assert.Empty(
            from row in expected
            let resolution = Resolve(row.Text, CheckedOn)
            where References(resolution) != row.Reference || (row.Match ?? resolution.Match) != resolution.Match
            select $"{row.Text}: {Describe(resolution)}, not {row.Match} {row.Reference}");
}
