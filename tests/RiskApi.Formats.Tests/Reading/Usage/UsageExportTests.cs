using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Usage;

namespace RiskApi.Formats.Tests.Reading.Usage;

public class UsageExportTests
{
    [Fact]
    public void Buckets_of_the_organization_usage_api_add_up_by_project_and_model()
    {
        var file = Imported.By(OpenAiUsageReader.Read, """
            {
              "object": "page",
              "data": [
                {
                  "object": "bucket", "start_time": 1761955200, "end_time": 1762041600,
                  "results": [
                    { "object": "organization.usage.completions.result", "input_tokens": 1000, "output_tokens": 500, "input_cached_tokens": 800, "num_model_requests": 5, "project_id": "proj_abc", "user_id": "user-abc", "api_key_id": "key_abc", "model": "gpt-4o-mini-2024-07-18", "batch": true },
                    { "object": "organization.usage.completions.result", "input_tokens": 20, "output_tokens": 10, "num_model_requests": 1, "project_id": null, "user_id": null, "api_key_id": null, "model": "gpt-4.1-2025-04-14", "batch": false }
                  ]
                },
                {
                  "results": [{ "object": "organization.usage.completions.result", "input_tokens": 2000, "output_tokens": 700, "num_model_requests": 7, "project_id": "proj_abc", "model": "gpt-4o-mini-2024-07-18" }],
                  "start_time": 1762041600, "end_time": 1762128000, "object": "bucket"
                },
                { "object": "bucket", "start_time": 1762128000, "end_time": 1762214400, "results": [] }
              ],
              "has_more": false, "next_page": null
            }
            """);

        Assert.Equal(["- openai/gpt-4.1-2025-04-14 - 1 20 10", "proj_abc openai/gpt-4o-mini-2024-07-18 - 12 3000 1200"], file.Lines());
        Assert.Equal(3, file.Period?.Days);
        Assert.Empty(file.Ignored);
        Assert.Empty(file.Warnings);
    }

    [Fact]
    public void Rows_of_the_older_usage_api_tell_a_day()
    {
        var file = Imported.By(OpenAiUsageReader.Read, """
            {
              "object": "list",
              "data": [
                { "organization_id": "org-x", "organization_name": "Acme", "aggregation_timestamp": 1761985800, "n_requests": 3, "operation": "completion", "snapshot_id": "gpt-3.5-turbo-0125", "n_context_tokens_total": 84, "n_generated_tokens_total": 61, "email": null, "api_key_id": null, "project_id": "proj_1", "project_name": "Support" },
                { "aggregation_timestamp": 1761986100, "n_requests": 2, "operation": "completion", "snapshot_id": "gpt-3.5-turbo-0125", "n_context_tokens_total": 16, "n_generated_tokens_total": 9, "project_id": "proj_1", "project_name": "Support" }
              ],
              "ft_data": [],
              "dalle_api_data": [{ "timestamp": 1761985800, "num_images": 4, "num_requests": 2, "image_size": "1024x1024", "operation": "generations", "model_id": "dall-e-3" }],
              "whisper_api_data": [{ "timestamp": 1761985800, "model_id": "whisper-1", "num_seconds": 30, "num_requests": 1 }],
              "tts_api_data": [],
              "current_usage_usd": 0.0
            }
            """);

        Assert.Equal(["- openai/dall-e-3 - 2 - -", "- openai/whisper-1 - 1 - -", "Support openai/gpt-3.5-turbo-0125 - 5 100 70"], file.Lines());
        Assert.Equal(1, file.Period?.Days);
    }

    [Fact]
    public void An_answer_that_is_not_grouped_by_model_says_what_to_ask_for()
    {
        var file = Imported.By(OpenAiUsageReader.Read, """
            {"object":"page","data":[{"object":"bucket","start_time":1761955200,"end_time":1762041600,"results":[{"input_tokens":1,"model":null},{"input_tokens":1,"model":null}]}],"has_more":true}
            """);

        var ignored = Assert.Single(file.Ignored);
        Assert.Contains("grouped by model", ignored.Because);
        Assert.Equal(2, ignored.Count);
        Assert.Equal(["data[0].results[0]", "data[0].results[1]"], ignored.Where);
        Assert.Contains(file.Warnings, warning => warning.Contains("import all pages together"));
    }

    [Fact]
    public void Pages_may_follow_each_other_line_by_line()
    {
        const string page =
            """{"object":"page","data":[{"start_time":1761955200,"end_time":1762041600,"results":[{"model":"gpt-4o","num_model_requests":2}]}]}""";

        Assert.Equal(["- openai/gpt-4o - 6 - -"], Imported.By(OpenAiUsageReader.Read, $"{page}\n{page}\r\n\n{page}\n").Lines());
    }

    [Theory]
    [InlineData("start_time,end_time,start_time_iso,end_time_iso,project_id,num_model_requests,user_id,api_key_id,model,batch,service_tier,input_tokens,output_tokens\n1761955200,1762041600,2025-11-01T00:00:00+00:00,2025-11-02T00:00:00+00:00,proj_1,5,,key_1,gpt-4o-2024-08-06,False,default,1000,200\n1762041600,1762128000,2025-11-02T00:00:00+00:00,2025-11-03T00:00:00+00:00,proj_1,,,,,,,,\n", "proj_1 openai/gpt-4o-2024-08-06 - 5 1000 200", 1)]
    [InlineData("organization_id,timestamp,api_key_name,model,n_context_tokens_total,n_generated_tokens_total,n_requests,project_name\norg-1,1761955200,prod,gpt-4-0613,10,20,1,Support\norg-1,1762041600,prod,gpt-4-0613,10,20,1,Support\n", "Support openai/gpt-4-0613 - 2 20 40", 2)]
    [InlineData("start_time_iso,amount_value,line_item\n2025-11-01T00:00:00+00:00,1.25,\"gpt-4o-2024-08-06, input\"\n2025-11-01T00:00:00+00:00,0.25,\"gpt-4o-2024-08-06, output\"\n", "- openai/gpt-4o-2024-08-06 - - - -", 1)]
    [InlineData("\uFEFFDate;Model;Requests\r\n2025-11-01;gpt-4o;3\r\n2025-11-30;gpt-4o;4\r\n", "- openai/gpt-4o - 7 - -", 30)]
    public void Openai_csv_is_read_in_all_its_spellings(string csv, string line, double days)
    {
        var file = Imported.By(OpenAiCsvReader.Read, csv);

        Assert.Equal([line], file.Lines());
        Assert.Equal(days, file.Period?.Days);
    }

    [Fact]
    public void An_export_of_costs_warns_that_it_counts_nothing() => Assert.Contains(
        Imported.By(OpenAiCsvReader.Read, "date,line_item,amount_value\n2025-11-01,\"gpt-4o, input\",1\n").Warnings,
        warning => warning.Contains("usage rather than costs"));

    [Theory]
    [InlineData("usage_date_utc,model_version,api_key,workspace,usage_type,context_window,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens,web_search_count\n2025-11-01,claude-sonnet-4-20250514,prod-key,Default,standard,≤ 200k,100,20,3,4000,55,0\n2025-11-03,claude-sonnet-4-20250514,prod-key,Default,batch,≤ 200k,1,0,0,0,5,0\n", "Default anthropic/claude-sonnet-4-20250514 - - 4124 60", 3)]
    [InlineData("Usage Date,Model,Workspace,Input Tokens,Output Tokens\n2025-11-01,claude-3-5-haiku-20241022,Chat,7,8\n", "Chat anthropic/claude-3-5-haiku-20241022 - - 7 8", 1)]
    [InlineData("date,model,uncached_input_tokens,cache_creation_input_tokens,cache_read_input_tokens,output_tokens\n2025-11-01,claude-opus-4-1-20250805,1,2,3,4\n", "- anthropic/claude-opus-4-1-20250805 - - 6 4", 1)]
    public void Anthropic_csv_adds_cached_tokens_to_input(string csv, string line, double days)
    {
        var file = Imported.By(AnthropicCsvReader.Read, csv);

        Assert.Equal([line], file.Lines());
        Assert.Equal(days, file.Period?.Days);
    }

    [Theory]
    [InlineData("date,model,model_permaslug,endpoint_id,provider_name,usage,byok_usage_inference,requests,prompt_tokens,completion_tokens,reasoning_tokens\n2025-11-01,openai/gpt-4.1,openai/gpt-4.1-2025-04-14,abc,OpenAI,0.015,0.012,5,50,125,25\n2025-11-02,openai/gpt-4.1,openai/gpt-4.1-2025-04-14,abd,Azure,0.015,0.012,5,50,125,25\n", "- openrouter/openai/gpt-4.1 - 10 100 250", 2)]
    [InlineData("generation_id,created_at,cost_total,tokens_prompt,tokens_completion,tokens_reasoning,model_permaslug,provider_name,cancelled,app_name\ngen-1,2025-11-01 10:00:00.000,0.1,100,10,0,anthropic/claude-sonnet-4,Google,false,Bot\ngen-2,2025-11-02 10:00:00.000,0.1,200,20,0,anthropic/claude-sonnet-4,Anthropic,false,Bot\n", "Bot openrouter/anthropic/claude-sonnet-4 - 2 300 30", 1)]
    [InlineData("date,model,provider,tokens_prompt,tokens_completion,cost\n2025-11-01,openai/gpt-4o:free,OpenAI,1,2,0\n", "- openrouter/openai/gpt-4o:free - - 1 2", 1)]
    public void Openrouter_csv_is_read_by_day_and_by_generation(string csv, string line, double days)
    {
        var file = Imported.By(OpenRouterCsvReader.Read, csv);

        Assert.Equal([line], file.Lines());
        Assert.Equal(days, file.Period?.Days);
    }

    private const string SpendLogs = """
        [
          {"request_id":"chatcmpl-1","call_type":"acompletion","api_key":"88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b","spend":0.00001,"total_tokens":30,"prompt_tokens":20,"completion_tokens":10,"startTime":"2025-11-01T10:00:00.000000Z","endTime":"2025-11-01T10:00:01.000000Z","model":"gpt-4o-2024-08-06","model_id":"m1","model_group":"chat","custom_llm_provider":"openai","api_base":"https://api.openai.com/v1/","user":"default_user_id","metadata":{"user_api_key_alias":"prod","user_api_key_team_alias":"Search","user_api_key":"88dc28d0f030c55ed4ab77ed8faf0981"},"cache_hit":"False","team_id":"t-1","messages":[{"role":"user","content":"my key is sk-proj-abcdefghijklmnopqrstuvwxyz123456"}],"status":"success"},
          {"call_type":"acompletion","prompt_tokens":5,"completion_tokens":5,"startTime":"2025-11-02T10:00:00Z","endTime":"2025-11-02T10:00:01Z","model":"azure/prod-chat","model_group":"gpt-4o-2024-11-20","custom_llm_provider":"azure","api_base":"https://acme.openai.azure.com/","team_id":"t-2","status":"success"},
          {"call_type":"acompletion","prompt_tokens":0,"completion_tokens":0,"startTime":"2025-11-02T10:00:00Z","endTime":"2025-11-02T10:00:01Z","model":"claude-3-opus-20240229","custom_llm_provider":"anthropic","status":"failure"},
          {"call_type":"aembedding","prompt_tokens":9,"completion_tokens":0,"startTime":"2025-11-02T10:00:00Z","endTime":"2025-11-02T10:00:01Z","model":"amazon.titan-embed-text-v2:0","custom_llm_provider":"bedrock","cache_hit":"True"}
        ]
        """;

    [Fact]
    public void Litellm_spend_logs_tell_provider_team_and_gateway()
    {
        var file = Imported.By(LiteLlmSpendLogReader.Read, SpendLogs);

        Assert.Equal(
            [
                "- anthropic/claude-3-opus-20240229 - - - -",
                "- bedrock/amazon.titan-embed-text-v2:0 - - - -",
                "Search openai/gpt-4o-2024-08-06 - 1 20 10",
                "t-2 azure/prod-chat - 1 5 5",
            ],
            file.Lines());
        Assert.All(file.Mentions, mention => Assert.Equal(AccessPath.Gateway, mention.Usage.Access));
        Assert.Contains(file.Mentions, mention => mention.OtherNames.SequenceEqual(["azure-openai/gpt-4o-2024-11-20"]));
        Assert.Equal(2, file.Ignored.Count);
    }

    [Fact]
    public void Litellm_spend_logs_come_as_list_as_answer_and_by_the_line()
    {
        var whole = Imported.By(LiteLlmSpendLogReader.Read, SpendLogs);
        var lines = SpendLogs.Trim('[', ']', '\n').Split('\n').Select(line => line.Trim().TrimEnd(',')).Where(line => line.StartsWith('{'));

        Assert.Equal(whole.Lines(), Imported.By(LiteLlmSpendLogReader.Read, string.Join('\n', lines)).Lines());
        Assert.Equal(whole.Lines(), Imported.By(LiteLlmSpendLogReader.Read, $$"""{"data": {{SpendLogs}}, "total": 4}""").Lines());
    }

    [Fact]
    public void Sums_per_day_of_litellm_are_ignored_with_the_reason() => Assert.Contains(
        "names no model",
        Assert.Single(Imported.By(LiteLlmSpendLogReader.Read, """[{"startTime":"2025-11-01","spend":1.5,"models":{"gpt-4o":1.5}}]""").Ignored).Because);

    [Fact]
    public void Keys_and_messages_are_never_kept()
    {
        var file = Imported.By(LiteLlmSpendLogReader.Read, SpendLogs);

        Assert.DoesNotContain(
            "88dc28d0", file.ToString() + string.Join(' ', file.Mentions) + string.Join(' ', file.Ignored.SelectMany(ignored => ignored.Where)));
        Assert.DoesNotContain(file.Mentions, mention => Secrets.IsIn(mention.Usage.Model) || mention.OtherNames.Any(Secrets.IsIn));
    }
}
