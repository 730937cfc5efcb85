using System.Text;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.Tests.Catalog;

/// <summary>What files say of what models can do reaches the models, or is refused with its place and what to change.</summary>
public class CapabilityReaderTests
{
    private const string Provider =
        """
        { "id": "acme", "name": "Acme", "checkedOn": "2026-08-15", "policy": { "sources": [] },
          "models": [
            { "id": "a", "aliases": ["a-latest"], "maker": "acme", "family": "a", "kind": "chat", "contextTokens": 8000, "sources": ["x"] },
            { "id": "v", "maker": "acme", "family": "v", "kind": "embedding", "sources": ["x"] }] }
        """;

    private const string Measured =
        """
        { "sources": { "board": { "source": "board.example", "attribution": "Board", "licence": "CC-BY-4.0" } },
          "measures": [
            { "measure": "lmarena-text-elo", "value": 1400.5, "on": "2026-08", "source": "board", "listedAs": "a (low)", "models": ["acme/a"] },
            { "measure": "lmarena-text-elo", "value": 1410, "on": "2026-08", "source": "board", "listedAs": "a (high)", "models": ["acme/a"] }] }
        """;

    private static readonly DateOnly Today = new(2026, 11, 28);

    [Fact]
    public void What_is_said_reaches_the_model()
    {
        var said = Read(Capable("""
            "a": { "inputs": ["text", "pdf"], "outputs": ["text", "audio"], "features": ["structured-output"], "lacks": ["fine-tuning"], "openWeights": false,
              "maximumOutputTokens": 4096, "knowledgeEndsOn": "2025-01", "inputUsdPerMillionTokens": 0.5, "sizeClass": "tiny", "sizeClassBecause": "nano",
              "sources": [{ "says": "modalities", "source": "x", "on": "2026-08" }],
              "disagreements": [{ "field": "contextTokens", "value": 16000, "source": "y", "on": "2026-07-02" }] }
            """)).Find("acme", "a")!.Capabilities;

        Assert.Equal([Modality.Text, Modality.Pdf], said.Inputs);
        Assert.Equal([Modality.Text, Modality.Audio], said.Outputs);
        Assert.Equal([ModelFeature.StructuredOutput], said.Features);
        Assert.Equal([ModelFeature.FineTuning], said.Lacks);
        Assert.False(said.OpenWeights);
        Assert.Equal(SizeClass.Tiny, said.SizeClass);
        Assert.Equal("2026-08", Assert.Single(said.Sources).On.ToString());
        Assert.Equal(16000, Assert.Single(said.Disagreements).Value);
    }

    [Fact]
    public void What_nobody_said_is_unknown_and_only_the_kind_tells_what_comes_out()
    {
        var catalog = Read("""{ "provider": "acme", "models": {} }""");
        var said = catalog.Find("acme", "a")!.Capabilities;

        Assert.Equal([Modality.Text], said.Outputs);
        Assert.True(said.OutputsFollowFromKind);
        Assert.Equal([Modality.Embedding], catalog.Find("acme", "v")!.Capabilities.Outputs);
        Assert.Empty(said.Inputs);
        Assert.Empty(said.Features);
        Assert.Empty(said.Lacks);
        Assert.Null(said.OpenWeights);
        Assert.Null(said.TextElo);
    }

    [Fact]
    public void A_price_and_a_context_window_fill_what_the_record_leaves_open_and_never_replace_it()
    {
        var known = Read(Capable("""
            "a": { "contextTokens": 9000, "inputUsdPerMillionTokens": 2, "outputUsdPerMillionTokens": 6 }, "v": { "contextTokens": 512 }
            """)).AsOf(Today);

        Assert.Equal(new ListPrice(2, 6), known.Find("acme", "a")!.Price);
        Assert.Equal(8000, known.Find("acme", "a")!.ContextTokens);
        Assert.Equal(512, known.Find("acme", "v")!.ContextTokens);
        Assert.Equal(new ListPrice(), known.Find("acme", "v")!.Price);
    }

    [Fact]
    public void Measures_keep_their_source_with_who_has_to_be_named_and_the_best_setting_counts()
    {
        var said = Read("""{ "provider": "acme", "models": {} }""", Measured).Find("acme", "a")!.Capabilities;

        Assert.Equal(1410, said.TextElo);
        Assert.Equal(["a (low)", "a (high)"], said.Abilities.Select(measure => measure.ListedAs));
        Assert.All(said.Abilities, measure => Assert.Equal("Board (CC-BY-4.0): board.example", measure.Source));
        Assert.Null(said.Best("aider-polyglot-pass2"));
    }

    [Theory]
    [InlineData("a", 1.0, 4.0, 7.0)]
    [InlineData("a", 1.0, null, null)]
    [InlineData("a", null, 4.0, null)]
    [InlineData("a", null, null, null)]
    [InlineData("v", 1.0, null, 3.0)]
    public void A_bill_is_of_three_tokens_in_to_one_out_and_only_vectors_need_no_price_of_output(string id, double? input, double? output, double? bill)
    {
        string[] prices =
        [
            .. new[] { ("inputUsdPerMillionTokens", input), ("outputUsdPerMillionTokens", output) }
                .Where(price => price.Item2 is not null).Select(price => $"\"{price.Item1}\": {price.Item2}"),
        ];
        var known = Read(Capable($$""" "{{id}}": { {{string.Join(", ", prices)}} } """)).AsOf(Today);

        Assert.Equal((decimal?)bill, known.Find("acme", id)!.BillUsd);
    }

    [Theory]
    [InlineData(ModelKind.Video, "clip", false)]
    [InlineData(ModelKind.Rerank, "order", false)]
    [InlineData(ModelKind.Audio, "voice:free", true)]
    [InlineData(ModelKind.Chat, "talk", true)]
    public void A_price_of_nothing_is_no_bill_where_pieces_are_billed_and_nobody_says_free(ModelKind kind, string id, bool isFree)
    {
        var model = CatalogBuilder.Model(id) with { Kind = kind, InputUsdPerMillionTokens = 0, OutputUsdPerMillionTokens = 0 };

        Assert.Equal(isFree ? 0 : null, CatalogBuilder.CatalogOf(model).AsOf(Today).Find("acme", id)!.BillUsd);
    }

    [Fact]
    public void What_was_measured_after_a_day_was_not_known_on_it()
    {
        var said = Read("""{ "provider": "acme", "models": {} }""", Measured).Find("acme", "a")!.Capabilities;

        Assert.Equal(1410, said.AsOf(new(2026, 8, 15)).TextElo);
        Assert.Null(said.AsOf(new(2026, 8, 14)).TextElo);
        Assert.Equal([Modality.Text], said.AsOf(new(2026, 8, 14)).Outputs);
    }

    [Fact]
    public void A_model_that_a_revision_changes_can_still_do_what_it_could()
    {
        var shipped = Read(Capable(""" "a": { "features": ["tools"] } """), Measured);
        using var note = System.Text.Json.JsonDocument.Parse("\"new\"");
        var changed = CatalogHistory.Compose(shipped, [HistoryOf(new FactChange("note", null, note.RootElement.Clone()))], []).Find("acme", "a")!;

        Assert.Equal("new", changed.Note);
        Assert.Equal([ModelFeature.Tools], changed.Capabilities.Features);
        Assert.Equal(1410, changed.Capabilities.TextElo);
    }

    [Fact]
    public void A_model_that_is_overridden_can_still_do_what_it_could()
    {
        var shipped = Read(Capable(""" "a": { "features": ["tools"] } """));
        var held = new CatalogOverride
        {
            Id = "1",
            Model = "acme/a",
            Reason = "r",
            Owner = "o",
            RecordedOn = new(2026, 9, 1),
            RetiresOn = new DateOnly(2027, 1, 1),
        };

        Assert.Equal([ModelFeature.Tools], CatalogHistory.Compose(shipped, [], [held]).AsOf(Today).Find("acme", "a")!.Facts.Capabilities.Features);
    }

    [Fact]
    public void The_version_is_that_of_what_models_can_do_too()
    {
        const string none = """{ "provider": "acme", "models": {} }""";

        Assert.NotEqual(Read(none).Version, Read(Capable(""" "a": { "openWeights": true } """)).Version);
        Assert.NotEqual(Read(none).Version, Read(none, Measured).Version);
        Assert.Equal(Read(none, Measured).Version, Read(none, Measured).Version);
    }

    [Theory]
    [InlineData(""" "a": { "inputs": ["smell"] } """, "capabilities/acme.json, line 1, at $.models.a.inputs[0]")]
    [InlineData(""" "a": { "weight": 1 } """, "weight")]
    [InlineData(""" "a": { "inputs": null } """, "inputs")]
    [InlineData(""" "a": {}, "a": {} """, "Duplicate")]
    [InlineData(""" "a": { "knowledgeEndsOn": "2025" } """, "'2025' is not a date")]
    [InlineData(""" "b": {} """, "at $.models.b: there is no model 'b' in providers/acme.json; correct the id, or add the model there.")]
    [InlineData(""" "a-latest": {} """, "'a-latest' is another name of 'acme/a'; write 'a'.")]
    [InlineData(""" "a": { "features": ["tools"], "lacks": ["tools"] } """, "'tools' is among its features and among what it lacks")]
    [InlineData(""" "v": { "outputs": ["embedding", "text"] } """, "it gives vectors and something else")]
    [InlineData(""" "a": { "vectorDimensions": 768 } """, "it has vectorDimensions and gives no vectors")]
    [InlineData(""" "v": { "vectorDimensions": 0 } """, "vectorDimensions is 0; write a number above 0")]
    [InlineData(""" "a": { "contextTokens": -1 } """, "contextTokens is -1; write a number above 0")]
    [InlineData(""" "a": { "maximumOutputTokens": 0 } """, "maximumOutputTokens is 0")]
    [InlineData(""" "a": { "generation": 0 } """, "generation is 0")]
    [InlineData(""" "a": { "inputUsdPerMillionTokens": -0.1 } """, "inputUsdPerMillionTokens is -0.1; write 0 or more")]
    [InlineData(""" "a": { "outputUsdPerMillionTokens": 0 } """, "outputUsdPerMillionTokens is 0 and none of its sources says 'free'")]
    [InlineData(""" "a": { "cachedInputUsdPerMillionTokens": 0, "sources": [{ "says": "prices", "source": "x" }] } """, "cachedInputUsdPerMillionTokens is 0")]
    public void A_mistake_is_named_with_its_place(string models, string says)
    {
        var mistake = Assert.Throws<CatalogException>(() => Read(Capable(models)));

        Assert.StartsWith("capabilities/acme.json, ", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_price_of_nothing_is_taken_where_a_source_says_free() => Assert.Equal(
        0, Read(Capable(""" "a": { "inputUsdPerMillionTokens": 0, "sources": [{ "says": "prices", "source": "price list: free of charge" }] } """))
            .AsOf(Today).Find("acme", "a")!.Price.InputUsdPerMillionTokens);

    [Fact]
    public void A_provider_that_is_not_there_is_named() => Assert.Contains(
        "there is no provider 'acne'",
        Assert.Throws<CatalogException>(() => Read("""{ "provider": "acne", "models": { "a": {} } }""")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("acme/a\"", "acme/b\"", "abilities.json, at $.measures[0]: there is no model 'b'")]
    [InlineData("acme/a\"", "a\"", "abilities.json, at $.measures[0]: there is no provider ''")]
    [InlineData("\"board\", \"listedAs\": \"a (high)\"", "\"bored\", \"listedAs\": \"x\"", "at $.measures[1]: there is no source 'bored'")]
    [InlineData("1410", "\"much\"", "abilities.json, line 4, at $.measures[1].value")]
    public void A_mistake_in_measures_is_named_with_its_place(string right, string wrong, string says) => Assert.Contains(
        says,
        Assert.Throws<CatalogException>(
            () => Read("""{ "provider": "acme", "models": {} }""", Measured.Replace(right, wrong, StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    private static string Capable(string models) => $$"""{ "provider": "acme", "models": { {{models.Trim()}} } }""";

    private static CatalogRevision HistoryOf(FactChange change) => new()
    {
        Number = 1,
        RecordedOn = new(2026, 9, 1),
        SourceKind = SourceKind.HandKept,
        Source = "test",
        Changes = [new ModelChange("acme", "a", IsNew: false, [change])],
    };

    private static CatalogSnapshot Read(string capabilities, string? abilities = null) => CatalogReader.Read(
        [File("providers/acme.json", Provider)],
        File("lines.json", """{ "lines": [] }"""),
        [File("capabilities/acme.json", capabilities)],
        abilities is null ? null : File("abilities.json", abilities));

    private static CatalogFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
