using System.Text;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading;

namespace RiskApi.Formats.Tests.Reading;

/// <summary>What each reader takes from a document as others write it.</summary>
public class ReaderTests
{
    [Fact]
    public void A_list_is_a_model_per_line_whatever_is_around_it()
    {
        var file = ImportFile.Read("models.txt");

        Assert.Equal(
            [
                "openai/gpt-4o-2024-08-06",
                "azure/gpt-4.1-2025-04-14",
                "anthropic/claude-sonnet-4-20250514",
                "us.anthropic.claude-3-haiku-20240307-v1:0",
                "gpt-4o-2024-08-06",
                "our-own-model"
            ],
            file.Mentions.Select(mention => mention.Usage.Model));
        Assert.Empty(file.Ignored);
    }

    [Fact]
    public void A_line_of_several_words_is_left_out_with_its_place()
    {
        var ignored = Assert.Single(ImportFile.Read("gpt-4o\n\ntwo words\n"u8.ToArray(), format: ImportFormat.List).Ignored);

        Assert.Equal((1, "line 3"), (ignored.Count, ignored.Where[0]));
    }

    [Fact]
    public void A_deployment_is_named_by_its_base_model_and_reached_through_a_gateway()
    {
        var file = ImportFile.Read("litellm.yaml");

        Assert.Equal(
            [
                "azure/gpt-4o-2024-08-06 | azure/prod-chat-eu",
                "anthropic/claude-sonnet-4-20250514",
                "gemini/gemini-2.5-pro",
                "openai/text-embedding-3-large",
                "hosted_vllm/our-own-model",
            ],
            file.Mentions.Select(ImportFile.Names));
        Assert.All(file.Mentions, mention => Assert.Equal(AccessPath.Gateway, mention.Usage.Access));
    }

    [Theory]
    [InlineData("model: gemini-2.5-flash, vertex_project: acme, vertex_location: europe-west4", "vertex_ai/gemini-2.5-flash")]
    [InlineData("model: vertex_ai/claude-opus-4-8, vertex_project: acme", "vertex_ai/claude-opus-4-8")]
    [InlineData("model: anthropic.claude-3-haiku-20240307-v1:0, aws_region_name: us-east-1", "bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("model: gpt-4o, custom_llm_provider: azure", "azure/gpt-4o")]
    [InlineData("model: azure/gpt-4o, custom_llm_provider: azure", "azure/gpt-4o")]
    [InlineData("model: openai/gpt-oss-120b, custom_llm_provider: groq", "groq/openai/gpt-oss-120b")]
    [InlineData("model: meta-llama/Llama-3.3-70B-Instruct-Turbo, custom_llm_provider: openai, api_base: 'https://api.together.xyz/v1'", "together/meta-llama/Llama-3.3-70B-Instruct-Turbo")]
    [InlineData("model: openai/llama-3.3-70b-versatile, api_base: 'https://api.groq.com/openai/v1'", "groq/llama-3.3-70b-versatile")]
    [InlineData("model: openai/anthropic/claude-sonnet-4, api_base: 'https://openrouter.ai/api/v1'", "openrouter/anthropic/claude-sonnet-4")]
    [InlineData("model: openai/deepseek-chat, api_base: 'https://api.deepseek.com'", "deepseek/deepseek-chat")]
    [InlineData("model: openai/chat, api_base: 'https://acme.openai.azure.com'", "azure/chat")]
    [InlineData("model: openai/gpt-3.5-turbo, api_base: 'http://vllm:8000/v1', api_key: none", "self-hosted/gpt-3.5-turbo")]
    [InlineData("model: gpt-4, base_url: 'http://127.0.0.1:1234/v1'", "self-hosted/gpt-4")]
    [InlineData("model: openai/claude-opus-4-8, api_base: 'http://llm.internal:8080/v1'", "claude-opus-4-8")]
    [InlineData("model: openai/gpt-4o, api_base: 'http://litellm:4000'", "openai/gpt-4o")]
    [InlineData("model: openai/gpt-4o, api_base: os.environ/OPENAI_API_BASE", "openai/gpt-4o")]
    [InlineData("model: openai/gpt-4o, api_base: 'https://llm.acme.com/v1'", "openai/gpt-4o")]
    [InlineData("model: ollama/llama3.1, api_base: 'http://localhost:11434'", "ollama/llama3.1")]
    [InlineData("model: gpt-4o", "gpt-4o")]
    public void What_stands_beside_a_model_tells_who_serves_it(string parameters, string model) => Assert.Equal(
        model,
        Assert.Single(ImportFile.Read(Encoding.UTF8.GetBytes($$"""
            model_list:
              - {model_name: a, litellm_params: { {{parameters}} } }
            """)).Mentions).Usage.Model);

    [Theory]
    [InlineData("general_settings: {store_model_in_db: true}\nlitellm_settings: {drop_params: true}", "they are kept in the database alone")]
    [InlineData("litellm_settings: {drop_params: true}\nrouter_settings: {num_retries: 3}", "they are kept in the database")]
    [InlineData("model_list: []", "they are kept in the database")]
    [InlineData("include: [models.yaml]\nlitellm_settings: {}", "includes others")]
    [InlineData("general_settings:\n  store_model_in_db: True\n", "they are kept in the database alone")]
    public void A_gateway_whose_models_are_elsewhere_has_none_here_and_says_where_they_are(string yaml, string says)
    {
        var file = ImportFile.Read(Encoding.UTF8.GetBytes(yaml));

        Assert.Empty(file.Mentions);
        Assert.Contains(file.Warnings, warning => warning.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void A_gateway_that_keeps_models_in_its_database_too_may_have_more() => Assert.Contains(
        "there may be more",
        Assert.Single(ImportFile.Read("""
            model_list: [{model_name: a, litellm_params: {model: openai/gpt-4o}}]
            general_settings: {store_model_in_db: true}
            """u8.ToArray()).Warnings),
        StringComparison.Ordinal);

    [Fact]
    public void What_a_gateway_answers_of_its_models_is_read_as_its_configuration() => Assert.Equal(
        ["azure/gpt-4o-2024-08-06 | azure/chat"],
        ImportFile.Read("""
            {"data":[{"model_name":"chat","litellm_params":{"model":"azure/chat","api_base":"https://acme.openai.azure.com"},"model_info":{"id":"1","db_model":true,"base_model":"azure/gpt-4o-2024-08-06"}}]}
            """u8.ToArray()).Mentions.Select(ImportFile.Names));

    [Fact]
    public void Fallbacks_of_a_gateway_are_models_and_say_whether_they_cover_a_retirement()
    {
        var fallbacks = ImportFile.Read("litellm.yaml").Mentions.Select(mention => mention.Usage.Fallback).ToArray();

        Assert.Equal(new Fallback { Model = "anthropic/claude-sonnet-4-20250514", Automatic = true, TriggersOnModelNotFound = true }, fallbacks[0]);
        Assert.Equal(new Fallback { Model = "gemini/gemini-2.5-pro", Automatic = true, TriggersOnModelNotFound = true }, fallbacks[1]);
        Assert.Null(fallbacks[2]);
        Assert.Null(fallbacks[3]);
    }

    [Fact]
    public void A_fallback_for_long_contexts_covers_no_retirement()
    {
        var file = ImportFile.Read(
            """
            model_list:
              - {model_name: a, litellm_params: {model: openai/gpt-4o}}
              - {model_name: b, litellm_params: {model: gemini/gemini-2.5-pro}}
            router_settings: {context_window_fallbacks: [{a: [b]}]}
            """u8.ToArray());

        Assert.Equal(new Fallback { Model = "gemini/gemini-2.5-pro", Automatic = true, TriggersOnModelNotFound = false }, file.Mentions[0].Usage.Fallback);
    }

    [Fact]
    public void What_a_gateway_leaves_open_is_left_out_with_its_place() => Assert.Equal(
        [
            ("A route for any model names none.", "model_list[6], line 37"),
            ("The model is a reference to an environment variable, and those are left alone.", "model_list[7], line 40"),
            ("A deployment has no litellm_params.model.", "model_list[8], line 43"),
        ],
        ImportFile.Read("litellm.yaml").Ignored.Select(ignored => (ignored.Because, ignored.Where[0])));

    [Fact]
    public void Anchors_and_merge_keys_of_YAML_are_followed()
    {
        var file = ImportFile.Read(
            """
            defaults: &defaults {model: openai/gpt-4o, timeout: 30}
            model_list:
              - model_name: a
                litellm_params: {<<: *defaults}
              - model_name: b
                litellm_params: {<<: *defaults, model: openai/o3}
            """u8.ToArray());

        Assert.Equal(["openai/gpt-4o", "openai/o3"], file.Mentions.Select(mention => mention.Usage.Model));
    }

    [Fact]
    public void Models_of_a_bill_are_found_wherever_they_are_nested()
    {
        var file = ImportFile.Read("cyclonedx-1.5.json");

        Assert.Equal(
            [
                "openai/text-embedding-3-large | text-embedding-3-large",
                "openai/gpt-4o-2024-08-06 | openai/gpt-4o | gpt-4o-2024-08-06 | gpt-4o",
                "meta-llama/Llama-3.3-70B-Instruct | Llama-3.3-70B-Instruct",
                "claims-classifier | gpt-4o-mini-2024-07-18",
            ],
            file.Mentions.Select(ImportFile.Names));
        Assert.True(file.Mentions[3].Usage.FineTuned);
        Assert.Equal(
            [new() { Path = "src/chat/answer.py", Line = 42 }, new() { Path = "config/models.yaml" }],
            file.Mentions[1].Usage.Occurrences!);
        Assert.Contains("Hugging Face", Assert.Single(file.Warnings), StringComparison.Ordinal);
        Assert.Equal(
            ["components[0]", "components[5]"], file.Ignored.Single(ignored => ignored.Because.StartsWith("A component", StringComparison.Ordinal)).Where);
    }

    [Fact]
    public void Services_tell_who_serves_a_model_and_applications_are_projects()
    {
        var file = ImportFile.Read("cyclonedx-1.6-services.json");

        Assert.Equal(
            [("chat", "azure/gpt-4o-2024-08-06"), ("chat", "openai/text-embedding-3-large"), ("search", "openai/text-embedding-3-large")],
            file.Mentions.Select(mention => (mention.Project!, mention.Usage.Model)));
        Assert.Equal("services[0].services[0]", Assert.Single(file.Ignored, ignored => ignored.Because == "A service that names no model.").Where[0]);
    }

    [Fact]
    public void Everything_that_is_known_of_a_dependency_is_read_back_from_a_bill() => Assert.Equal(
        new Dependency
        {
            Model = "openai/gpt-4o-2024-08-06",
            Environment = DeploymentEnvironment.Staging,
            Criticality = Criticality.Critical,
            Share = 0.25,
            RequestsPerMonth = 1_200_000,
            InputTokensPerMonth = 900_000_000,
            OutputTokensPerMonth = 120_000_000,
            Access = AccessPath.Wrapper,
            SharedLibrary = "chat-kit",
            PromptCount = 14,
            Evaluation = EvaluationCoverage.Partial,
            FineTuned = false,
            EmbeddedItems = 0,
            ReEmbeddingPrepared = true,
            ApprovalDays = 3,
            ReleaseCadenceDays = 7,
            MigrationLeadTimeDays = 45,
            Fallback = new() { Model = "anthropic/claude-sonnet-4-20250514", Automatic = true, TriggersOnModelNotFound = false },
        },
        ImportFile.Read("cyclonedx-1.6-usage.json").Mentions[0].Usage with { Occurrences = null });

    [Fact]
    public void Usage_that_is_out_of_bounds_is_not_read()
    {
        var file = ImportFile.Read("cyclonedx-1.6-usage.json");

        Assert.Equal(new Dependency { Model = "our-own-model" }, file.Mentions[1].Usage);
        Assert.Equal(4, file.Ignored.Count);
    }

    [Theory]
    [InlineData("1.4", false)]
    [InlineData("1.7", false)]
    [InlineData("1.3", true)]
    [InlineData("2.0", true)]
    public void Other_versions_of_a_bill_are_read_with_a_warning(string version, bool warns) =>
        Assert.Equal(warns, ImportFile.Read(Encoding.UTF8.GetBytes($$"""{"bomFormat":"CycloneDX","specVersion":"{{version}}"}""")).Warnings is not []);

    [Fact]
    public void Packages_of_SPDX_are_known_by_supplier_name_and_version()
    {
        var file = ImportFile.Read("spdx-3.0.1.json");

        Assert.Equal(
            [
                "openai/gpt-4o-2024-08-06 | openai/gpt-4o | gpt-4o-2024-08-06 | gpt-4o",
                "meta/Llama-3.3-70B-Instruct | Llama-3.3-70B-Instruct | meta-llama/Llama-3.3-70B-Instruct"
            ],
            file.Mentions.Select(ImportFile.Names));
        Assert.Equal("@graph[5]", Assert.Single(file.Ignored).Where[0]);
    }

    [Fact]
    public void SPDX_2_is_refused_because_it_knows_no_models() =>
        Assert.Contains(
            "SPDX 2", Assert.Throws<ImportException>(() => ImportFile.Read("""{"spdxVersion":"SPDX-2.3"}"""u8.ToArray())).Message, StringComparison.Ordinal);

    [Fact]
    public void Findings_name_the_model_in_the_code_and_not_its_replacement()
    {
        var file = ImportFile.Read("findings.sarif");

        Assert.Equal(
            [
                ("gpt-4-0314", null, "src/chat/answer.py:42"),
                ("gpt-4.5-preview", null, "src/search index/embed.ts:7"),
                ("gemini-2.5-pro", null, null),
            ],
            file.Mentions.Select(
                mention => (mention.Usage.Model, mention.Usage.Environment, mention.Usage.Occurrences is [var place] ? $"{place.Path}:{place.Line}" : null)));
        Assert.Equal(("anthropic/claude-sonnet-4-20250514", PlaceKind.Test), (Assert.Single(file.Mentioned).Text, file.Mentioned[0].Place));
        Assert.Equal(("gpt-3.5-turbo-0613", 12), (Assert.Single(file.Documentation).Text, file.Documentation[0].Occurrences[0].Line));
        Assert.Equal(
            [
                ("A finding that names no model.", "runs[0].results[5]"),
                ("A finding that is gone.", "runs[0].results[6]"),
                ("A finding in files that others wrote or a tool made.", "runs[0].results[7]")
            ],
            file.Ignored.Select(ignored => (ignored.Because, ignored.Where[0])));
    }

    [Fact]
    public void A_format_that_is_named_must_be_the_file_s()
    {
        Assert.Throws<ImportException>(() => ImportFile.Read(ImportFile.Bytes("findings.sarif"), format: ImportFormat.Cyclonedx));
        Assert.Throws<ImportException>(() => ImportFile.Read(ImportFile.Bytes("cyclonedx-1.5.json"), format: ImportFormat.Sarif));
        Assert.Throws<ImportException>(() => ImportFile.Read(ImportFile.Bytes("models.txt"), format: ImportFormat.LitellmConfig));
    }
}
