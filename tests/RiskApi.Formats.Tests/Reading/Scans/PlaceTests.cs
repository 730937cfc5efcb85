using RiskApi.Core.Imports;

namespace RiskApi.Formats.Tests.Reading.Scans;

/// <summary>Use is told from mention.</summary>
public class PlaceTests
{
    [Theory]
    [InlineData("a.py", """return name.lower().startswith(("o1", "o3", "gpt-5"))""", PlaceKind.Comparison, 3)]
    [InlineData("a.ts", """if (model.startsWith("o1") || model.includes('gpt-4')) {""", PlaceKind.Comparison, 2)]
    [InlineData("a.ts", """const vision = ["gpt-4o", "gpt-4-turbo"].includes(model);""", PlaceKind.Comparison, 2)]
    [InlineData("a.py", """if model in ("gpt-4", "gpt-4-32k"):""", PlaceKind.Comparison, 2)]
    [InlineData("a.cs", """if (model == "gpt-4o")""", PlaceKind.Comparison, 1)]
    [InlineData("a.go", """strings.HasPrefix(model, "gpt-4o")""", PlaceKind.Comparison, 1)]
    [InlineData("a.java", """if ("gpt-4o".equals(model)) {""", PlaceKind.Comparison, 1)]
    [InlineData("a.rb", """when "gpt-4o", "gpt-4o-mini" then :new""", PlaceKind.Comparison, 2)]
    [InlineData("a.py", """re.compile(r"^(gpt-4o|gpt-4)")""", PlaceKind.Pattern, 2)]
    [InlineData("a.ts", """type Model = "gpt-4o" | "gpt-4o-mini";""", PlaceKind.Enumeration, 2)]
    [InlineData("a.py", """Model = Literal["gpt-4o", "gpt-4o-mini"]""", PlaceKind.Enumeration, 2)]
    [InlineData("a.py", """MODELS = ["gpt-4o", "gpt-4o-mini", "gpt-4", "gpt-4-turbo", "gpt-4.1"]""", PlaceKind.Enumeration, 5)]
    [InlineData("a.py", """WINDOW = {"gpt-4o": 128000}""", PlaceKind.PriceTable, 1)]
    [InlineData("a.ts", """{ id: "gpt-4o", contextWindow: 128000, inputPrice: 2.5 },""", PlaceKind.PriceTable, 1)]
    [InlineData("a.java", """Map.of("gpt-4o", new BigDecimal("2.50"));""", PlaceKind.PriceTable, 1)]
    [InlineData("a.py", """# model = "gpt-4o" """, PlaceKind.Comment, 1)]
    [InlineData("a.cs", """var x = 1; // once gpt-4o""", PlaceKind.Comment, 1)]
    [InlineData("a.tf", """description = "A region that offers gpt-4o as standard." """, PlaceKind.Prose, 1)]
    [InlineData("a_test.go", """cfg := Config{Model: "gpt-4o"}""", PlaceKind.Test, 1)]
    [InlineData("a.spec.ts", """const client = make({ model: "gpt-4o" });""", PlaceKind.Test, 1)]
    [InlineData("examples/chat/main.py", """client.chat.completions.create(model="gpt-4o")""", PlaceKind.Test, 1)]
    [InlineData("a_test.go", """strings.HasPrefix(model, "gpt-4o")""", PlaceKind.Comparison, 1)]
    [InlineData("a.java", """if (model == ChatModel.GPT_4O) {""", PlaceKind.Comparison, 1)]
    [InlineData("values.yaml", "- model_name: gpt-4o\n  litellm_params:", PlaceKind.Alias, 1)]
    public void A_place_that_calls_no_model_is_shown_and_weighs_nothing(string file, string line, PlaceKind place, int names)
    {
        var read = ReadSource.Of(ReadSource.Zip((file, line)));

        Assert.Empty(read.Mentions);
        Assert.Equal(names, read.Mentioned.Count);
        Assert.All(read.Mentioned, mentioned => Assert.Equal(place, mentioned.Place));
    }

    [Theory]
    [InlineData("""client.chat.completions.create(model="gpt-4o", max_tokens=1000)""")]
    [InlineData("""FALLBACKS = ["gpt-4o", "gpt-4o-mini"]""")]
    [InlineData("""{ model: "gpt-4o", temperature: 0.2, maxOutputTokens: 1000 }""")]
    [InlineData("""model = os.getenv("MODEL", "gpt-4o")""")]
    [InlineData("""const model = process.env.MODEL || "gpt-4o";""")]
    [InlineData("""model: {{ .Values.model | default "gpt-4o" | quote }}""")]
    [InlineData("""  args: ["serve", "--model", "gpt-4o"]""")]
    public void A_call_or_a_setting_is_use(string line)
    {
        var read = ReadSource.Of(line, "x.py");

        Assert.NotEmpty(read.Mentions);
        Assert.Empty(read.Mentioned);
    }

    [Fact]
    public void What_a_gateway_calls_a_model_is_no_model_in_its_fallbacks_either()
    {
        var read = ReadSource.Of(
            """
            proxy_config:
              model_list:
                - model_name: gpt-4o
                  litellm_params:
                    model: azure/gpt-4.1-2025-04-14
              litellm_settings:
                fallbacks:
                  - claude: ["gpt-4o"]
            """,
            "values.yaml");

        Assert.Equal(["azure/gpt-4.1-2025-04-14"], read.Mentions.Select(mention => mention.Usage.Model));
        Assert.All(read.Mentioned, mentioned => Assert.Equal(PlaceKind.Alias, mentioned.Place));
    }

    [Fact]
    public void An_orm_speaks_of_no_models() => Assert.Empty(ReadSource.Of(
        """action = models.CharField(max_length=20, choices=[("summarize", "Summarize"), ("command", "Run a command")])""", "models.py").Mentions);

    [Fact]
    public void A_name_that_the_resolver_understands_is_a_find() => Assert.Equal(
        ["claude-3.5-sonnet", "claude-3-5-sonnet@20241022"],
        ReadSource.Of("const a = \"claude-3.5-sonnet\";\nconst b = \"claude-3-5-sonnet@20241022\";", "a.ts").Mentions.Select(mention => mention.WrittenAs));

    [Theory]
    [InlineData("""MODELS = ["grok-code-fast-2", "gpt-realtime-mini-3", "gemini-flash-lite-next", "claude-opus-6", "gemini-robotics-er-2"]""", 5)]
    [InlineData("""model = "azure-anthropic:claude-opus-9" """, 1)]
    [InlineData("""model = "llama4.9:8b-instruct-q5_K_M" """, 1)]
    [InlineData("""model = "xai/grok-code-fast-9-thinking" """, 1)]
    [InlineData("""model: mistral-tiny-next""", 1)]
    public void What_looks_like_a_model_and_is_unknown_is_listed(string line, int expected) =>
        Assert.Equal(expected, ReadSource.Of(line, "x.py").LookAlikes.Count);

    [Fact]
    public void Cells_of_a_notebook_that_are_no_code_are_texts() => Assert.Equal(
        ["gpt-4.1-mini"],
        ReadSource.Of(
            """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "source": [
                "gpt-4o\n"
               ]
              },
              {
               "cell_type": "code",
               "outputs": [
                {
                 "text": [
                  "gpt-4.1\n"
                 ]
                }
               ],
               "source": [
                "MODEL = \"gpt-4.1-mini\"\n"
               ]
              }
             ]
            }
            """,
            "x.ipynb").Mentions.Select(mention => mention.Usage.Model));
}
