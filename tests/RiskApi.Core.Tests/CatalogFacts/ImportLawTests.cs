using CsCheck;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.CatalogFacts;

/// <summary>The properties that imports, rollbacks and overrides must have, on random statements about a small catalog.</summary>
public class ImportLawTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly HashSet<string> NoConflict = [];

    private static readonly CatalogSnapshot Shipped = CatalogBuilder.CatalogOf(
    [
        CatalogBuilder.Model("alpha", "2024-01-10"),
        CatalogBuilder.Model("beta", "2024-05-20") with { AnnouncedOn = CatalogBuilder.Date("2026-01-15"), RetiresOn = CatalogBuilder.Date("2026-12-31") },
        CatalogBuilder.Model("gamma", "2025-03") with { NotBeforeOn = CatalogBuilder.Date("2027-03-01") },
        CatalogBuilder.Model("delta", "2023-02-01") with { TentativeOn = CatalogBuilder.Date("2026-06-01") },
        CatalogBuilder.Model("epsilon", "2022-02-01") with
        {
            RetiresOn = CatalogBuilder.Date("2024-02-01"), InputUsdPerMillionTokens = 3, Replacements = ["alpha"]
        },
    ]);

    private static readonly Gen<PartialDate?> Day = Gen.Int[0, 1500].Select(days => (PartialDate)new DateOnly(2025, 1, 1).AddDays(days)).Nullable();

    private static Gen<ModelStatement> StatementOf(params string[] ids) =>
        Gen.Select(Gen.OneOf(ids), Day, Day, Gen.Int[0, 3], Gen.Decimal[0, 20].Nullable(), Gen.Bool)
            .Select((id, announced, end, kind, price, isListed) => new ModelStatement
            {
                Where = "$[0]",
                Provider = "acme",
                Model = id,
                AnnouncedOn = announced?.Day <= Today ? announced : null,
                RetiresOn = kind == 1 ? end : null,
                NotBeforeOn = kind == 2 ? end : null,
                TentativeOn = kind == 3 ? end : null,
                InputUsdPerMillionTokens = price is { } usd ? Math.Round(usd, 3) : null,
                IsListed = isListed,
            });

    private static Gen<FactDocument> DocumentOf(params string[] ids) =>
        Gen.Select(StatementOf(ids).List[1, 6], Gen.Enum<SourceKind>())
            .Select((statements, kind) => new FactDocument(kind, $"{kind} {ids[0]}", statements, []));

    private static readonly Gen<FactDocument> Document = DocumentOf("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta-preview");

    [Fact]
    public void Importing_twice_is_importing_once() => Document.Sample(document =>
    {
        var once = Import(document, []);

        Assert.Empty(Compare(document, once).Changes);
    });

    [Fact]
    public void A_rollback_restores_the_version_and_its_rollback_brings_the_import_back() => Gen.Select(Document, Document).Sample((first, second) =>
    {
        var before = Import(first, []);
        var imported = Import(second, before);
        if (imported.Count == before.Count)
        {
            return;
        }

        var takenBack = Append(imported, imported[^1].Number);
        Assert.Equal(VersionOf(before), VersionOf(takenBack));
        Assert.Equal(VersionOf(imported), VersionOf(Append(takenBack, takenBack[^1].Number)));
    });

    [Fact]
    public void The_order_of_imports_about_different_models_does_not_matter() =>
        Gen.Select(DocumentOf("alpha", "beta", "zeta"), DocumentOf("gamma", "delta", "epsilon", "eta")).Sample((one, other) =>
            Assert.Equal(VersionOf(Import(other, Import(one, []))), VersionOf(Import(one, Import(other, [])))));

    [Fact]
    public void A_model_that_the_source_does_not_name_stays_as_it_is() => DocumentOf("alpha", "zeta").Sample(document =>
    {
        var after = Compose(Import(document, []));

        Assert.All(Shipped.Models.Where(model => model.Id != "alpha"), model =>
        {
            Assert.Equal(Known(Shipped, model.Id, Today)?.Status, Known(after, model.Id, Today)?.Status);
            Assert.Equal(model.RetiresOn, after.Find("acme", model.Id)!.RetiresOn);
        });
    });

    [Fact]
    public void Answers_for_earlier_days_know_of_an_import_what_was_public_by_then() => Gen.Select(Document, Gen.Int[1, 1500]).Sample((document, daysAgo) =>
    {
        var (after, day) = (Compose(Import(document, [])), Today.AddDays(-daysAgo));

        // A notice was public from its day on, whenever it was imported; what has no day of its own is news of today.
        var noticed = document.Statements.Where(said => said.AnnouncedOn is not null).Select(said => said.Model).ToHashSet();
        Assert.Equal(Of(Shipped), Of(after));

        IEnumerable<string> Of(CatalogSnapshot catalog) => catalog.AsOf(day).Models.Where(model => !noticed.Contains(model.Facts.Id)).Select(Dates);
    });

    [Fact]
    public void An_import_leaves_every_date_in_order() => Document.Sample(document => Assert.All(Compose(Import(document, [])).Models, model =>
    {
        Assert.False(model.AnnouncedOn is { } announced
            && model.RetiresOn is { } retires
            && announced.IsAfter(retires), $"{model.Id}: {model.AnnouncedOn} {model.RetiresOn}");
        Assert.True(new[] { model.RetiresOn, model.NotBeforeOn, model.TentativeOn }.Count(date => date is not null) <= 1);
        Assert.True(model.Revisions.LastOrDefault(revision => revision.RecordedOn is not null && revision.Replacements is null) is not { } last
            || (last.RetiresOn == model.RetiresOn && last.NotBeforeOn == model.NotBeforeOn && last.TentativeOn == model.TentativeOn));
    }));

    [Fact]
    public void An_override_survives_every_import() => Document.Sample(document =>
    {
        var catalog = CatalogHistory.Compose(Shipped, Import(document, []), [Own("alpha") with { RetiresOn = CatalogBuilder.Date("2028-02-29") }]);
        var known = Known(catalog, "alpha", Today)!;

        Assert.Equal("2028-02-29", known.Lifecycle.RetiresOn.ToString());
        Assert.Equal("own-alpha", Assert.Single(known.Lifecycle.Overrides).Id);
    });

    [Fact]
    public void A_weaker_source_never_changes_what_a_stronger_one_said() => Document.Sample(document =>
    {
        var strong = Import(Saying(SourceKind.ProviderApi, "openai", "beta", "2027-05-05"), []);
        var after = Compose(Import(document with { Kind = document.Kind == SourceKind.ProviderApi ? SourceKind.CuratedFeed : document.Kind }, strong));

        Assert.Equal("2027-05-05", after.Find("acme", "beta")!.RetiresOn.ToString());
    });

    [Fact]
    public void Overrides_never_change_what_is_forecast_of_other_models()
    {
        var own = CatalogHistory.Compose(TestCatalog.Shipped, [],
        [
            Own("x") with { Model = "openai/gpt-4.1-2025-04-14", RetiresOn = CatalogBuilder.Date("2026-12-01") },
            Own("y") with
            {
                Model = "private/llama",
                PrivateModel = new() { Maker = "meta", Kind = ModelKind.Chat, ReleasedOn = CatalogBuilder.Date("2026-03-01") },
                NotBeforeOn = CatalogBuilder.Date("2028-01-01")
            },
        ]);
        var (before, after) = (new Outlook(TestCatalog.Shipped.AsOf(Today), new(TestCatalog.Shipped)), new Outlook(own.AsOf(Today), new(own)));

        Assert.All(before.Known.Models.Where(model => model.Facts.Id != "gpt-4.1-2025-04-14").Take(500), model => Assert.Equal(
            before.Of(model).Retirement.ProbabilityWithin(365),
            after.Of(after.Known.Find(model.Facts.Provider, model.Facts.Id)!).Retirement.ProbabilityWithin(365),
            9));
    }

    [Theory]
    [InlineData("2026-11-23", false)]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void An_override_holds_from_the_day_it_is_recorded_to_the_day_before_it_expires(string asOf, bool holds)
    {
        var own = Own("alpha") with { RetiresOn = CatalogBuilder.Date("2028-02-29"), ExpiresOn = new(2027, 1, 1) };
        var known = Known(CatalogHistory.Compose(Shipped, [], [own]), "alpha", CatalogBuilder.Date(asOf).Day)!;

        Assert.Equal(holds ? "2028-02-29" : null, known.Lifecycle.RetiresOn?.ToString());
        Assert.Equal(holds, known.Lifecycle.Overrides.Count == 1);
    }

    [Fact]
    public void A_deployment_name_means_its_model_while_the_override_holds()
    {
        var catalog = CatalogHistory.Compose(
            Shipped, [], [Own("gamma") with { DeploymentNames = ["acme/support", "plain-name"], ExpiresOn = new(2027, 1, 1) }]);
        var resolver = new ModelResolver(catalog);

        Assert.Equal((MatchKind.Deployment, "gamma"), Meaning("ACME/support", Today));
        Assert.Equal((MatchKind.Deployment, "gamma"), Meaning("plain-name", Today));
        Assert.Equal(MatchKind.Unknown, Meaning("plain-name", new(2027, 1, 1)).Item1);

        (MatchKind, string?) Meaning(string text, DateOnly day) =>
            resolver.Resolve(text, catalog.AsOf(day)) is var found ? (found.Match, found.Known?.Facts.Id) : default;
    }

    [Fact]
    public void A_private_model_is_known_from_its_release_until_its_override_expires()
    {
        var own = Own("x") with
        {
            Model = "private/llama",
            PrivateModel = new() { Maker = "meta", Kind = ModelKind.Chat, ReleasedOn = CatalogBuilder.Date("2026-03-01") },
            ExpiresOn = new(2027, 1, 1)
        };
        var catalog = CatalogHistory.Compose(Shipped, [], [own]);

        Assert.Null(catalog.AsOf(new(2026, 2, 28)).Find("private", "llama"));
        Assert.Equal(ModelStatus.Active, catalog.AsOf(Today).Find("private", "llama")!.Status);
        Assert.Single(catalog.AsOf(Today).Find("private", "llama")!.Lifecycle.Overrides);
        Assert.Null(catalog.AsOf(new(2027, 1, 1)).Find("private", "llama"));
    }

    private static CatalogOverride Own(string id) => new() { Id = $"own-{id}", Model = $"acme/{id}", Reason = "contract", Owner = "ada", RecordedOn = Today };

    private static FactDocument Saying(SourceKind kind, string source, string id, string retires) =>
        new(kind, source, [new() { Where = "$[0]", Provider = "acme", Model = id, RetiresOn = CatalogBuilder.Date(retires) }], []);

    private static CatalogComparison Compare(FactDocument document, IReadOnlyList<CatalogRevision> revisions) =>
        CatalogComparison.Of(document, Shipped, revisions, Today, NoConflict);

    private static IReadOnlyList<CatalogRevision> Import(FactDocument document, IReadOnlyList<CatalogRevision> revisions) =>
        Compare(document, revisions).Changes is { Count: > 0 } changes
            ?
            [
                .. revisions,
                new() { Number = revisions.Count + 1, RecordedOn = Today, SourceKind = document.Kind, Source = document.Source, Changes = changes }
            ]
            : revisions;

    private static IReadOnlyList<CatalogRevision> Append(IReadOnlyList<CatalogRevision> revisions, long rollsBack) =>
        [.. revisions, new()
        {
            Number = revisions.Count + 1, RecordedOn = Today, SourceKind = SourceKind.HandKept, Source = "rollback", RollsBack = rollsBack, Changes = []
        }];

    private static CatalogSnapshot Compose(IReadOnlyList<CatalogRevision> revisions) => CatalogHistory.Compose(Shipped, revisions, []);

    private static string VersionOf(IReadOnlyList<CatalogRevision> revisions) => Compose(revisions).Version;

    private static KnownModel? Known(CatalogSnapshot catalog, string id, DateOnly day) => catalog.AsOf(day).Find("acme", id);

    private static string Dates(KnownModel known) =>
        $"{known.Facts.Id} {known.Status} {known.Lifecycle.AnnouncedOn} {known.Lifecycle.RetiresOn} {known.Lifecycle.NotBeforeOn} {known.Lifecycle.TentativeOn} {known.Lifecycle.LastSeenAliveOn} {string.Join(',', known.Lifecycle.Replacements)}";
}
