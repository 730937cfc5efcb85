using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>The facts under <c>data/</c>: what a person who edits them must not get wrong.</summary>
public class CatalogFileTests
{
    private static readonly CatalogSnapshot Catalog = TestCatalog.Shipped;

    [Fact]
    public void Each_file_is_named_after_its_provider() =>
        Assert.All(TestCatalog.ProviderFiles(), file =>
        {
            using var content = JsonDocument.Parse(file.Content);
            Assert.Equal($"providers/{content.RootElement.GetProperty("id").GetString()}.json", file.Name);
        });

    [Fact]
    public void Models_are_in_order_of_id_so_that_a_new_one_has_one_place() =>
        Assert.All(TestCatalog.ProviderFiles(), file =>
        {
            using var content = JsonDocument.Parse(file.Content);
            string[] ids = [.. content.RootElement.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("id").GetString()!)];
            Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        });

    [Fact]
    public void Dates_are_in_order() =>
        Assert.Empty(
            from model in Catalog.Models
            let dates = new[] { model.ReleasedOn, model.AnnouncedOn, model.RetiresOn ?? model.TentativeOn }.OfType<PartialDate>().ToArray()
            where dates.Zip(dates.Skip(1)).Any(pair => pair.First.IsAfter(pair.Second))
            select $"{model.Reference}: {string.Join(" > ", dates)}");

    [Fact]
    public void Kinds_of_end_date_are_never_mixed() =>
        Assert.Empty(
            from model in Catalog.Models
            where new[] { model.RetiresOn, model.NotBeforeOn, model.TentativeOn }.Count(date => date is not null) > 1
            select model.Reference);

    [Fact]
    public void Every_model_keeps_its_sources() =>
        Assert.Empty(Catalog.Models.Where(model => model.Sources.Count == 0 || model.Sources.Any(string.IsNullOrWhiteSpace)).Select(model => model.Reference));

    [Fact]
    public void Revisions_are_in_order_of_the_day_they_were_recorded() =>
        Assert.Empty(
            from model in Catalog.Models
            let recorded = model.Revisions.Select(revision => revision.RecordedOn).OfType<PartialDate>().ToArray()
            where recorded.Zip(recorded.Skip(1)).Any(pair => pair.First.IsAfter(pair.Second))
            select model.Reference);

    [Fact]
    public void The_last_revision_of_a_date_is_the_date_in_force() =>
        Assert.Empty(
            from model in Catalog.Models
            let last = model.Revisions.LastOrDefault(revision => revision.Scope is null && (revision.Withdrawn || EndOf(revision) is not null))
            where last is not null && EndOf(last) != (model.RetiresOn, model.NotBeforeOn, model.TentativeOn)
                && !(last.Withdrawn && (model.RetiresOn ?? model.NotBeforeOn ?? model.TentativeOn) is null)
            select $"{model.Reference}: the last revision says {EndOf(last)}");

    [Fact]
    public void Replacements_resolve_or_are_marked_external()
    {
        var resolver = new ModelResolver(Catalog);
        var known = Catalog.AsOf(new(2026, 11, 24));
        Assert.Empty(
            from model in Catalog.Models
            from replacement in model.Replacements
            let match = resolver.Resolve($"{model.Provider}/{replacement}", known).Match
            where match == MatchKind.Unknown
            select $"{model.Reference} → {replacement}");
    }

    [Fact]
    public void No_name_means_two_models_of_one_provider() =>
        Assert.Empty(
            from provider in Catalog.Providers
            from name in provider.Models.SelectMany(model => model.Aliases.Concat(model.MovingAliases).Append(model.Id))
            group name by (provider.Id, name) into names
            where names.Count() > 1
            select names.Key);

    [Fact]
    public void No_prefix_means_two_providers() =>
        Assert.Empty(
            from provider in Catalog.Providers
            from prefix in provider.Aliases.Append(provider.Id)
            group prefix by prefix.ToUpperInvariant() into prefixes
            where prefixes.Count() > 1
            select prefixes.Key);

    [Fact]
    public void Succession_lines_are_declared_and_keep_to_one_maker()
    {
        var lines = Catalog.Lines.ToDictionary(line => line.Id);
        Assert.Empty(
            from model in Catalog.Models
            where model.Line is not null && lines.GetValueOrDefault(model.Line)?.Maker != model.Maker
            select $"{model.Reference}: {model.Line}");
    }

    [Fact]
    public void Every_declared_line_is_used() =>
        Assert.Empty(Catalog.Lines.Select(line => line.Id).Except(Catalog.Models.Select(model => model.Line).OfType<string>()));

    [Fact]
    public void Everything_but_endpoints_and_features_has_a_line() =>
        Assert.Empty(Catalog.Models.Where(model => model.Line is null && model.IsModel).Select(model => model.Reference));

    [Fact]
    public void The_line_of_claude_sonnet_runs_across_providers_in_order_of_release()
    {
        string[] released =
        [
            .. Catalog.Models
                .Where(model => model.Line == "claude-sonnet" && model.Provider == "anthropic")
                .OrderBy(model => model.ReleasedOn!.Value.Day)
                .Select(model => model.Id),
        ];

        Assert.Equal("claude-3-sonnet-20240229", released[0]);
        Assert.Equal("claude-sonnet-5-5", released[^1]);
        Assert.Contains(Catalog.Models, model => model is { Line: "claude-sonnet", Provider: "bedrock" });
    }

    private static (PartialDate?, PartialDate?, PartialDate?)? EndOf(Revision revision) =>
        (revision.RetiresOn ?? revision.NotBeforeOn ?? revision.TentativeOn) is null
            ? null
            : (revision.RetiresOn, revision.NotBeforeOn, revision.TentativeOn);
}
