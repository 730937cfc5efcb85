namespace RiskApi.Imports.Usage;

/// <summary>How OpenAI spells usage, in both generations of its API and in the files of its dashboard.</summary>
internal static class OpenAiLayout
{
    public static readonly UsageLayout Fields = new(
        (UsageField.Model, ["model", "snapshot_id", "model_id", "model_name", "line_item"]),
        (UsageField.From, ["start_time_iso", "start_time", "aggregation_timestamp", "timestamp", "date", "usage_date"]),
        (UsageField.To, ["end_time_iso", "end_time"]),
        (UsageField.Requests, ["num_model_requests", "n_requests", "num_requests", "requests"]),
        (UsageField.InputTokens, ["input_tokens", "n_context_tokens_total", "context_tokens", "prompt_tokens"]),
        (UsageField.OutputTokens, ["output_tokens", "n_generated_tokens_total", "generated_tokens", "completion_tokens"]),
        (UsageField.ProjectName, ["project_name"]),
        (UsageField.Project, ["project_id", "project"]));

    /// <summary>The model of a cost's line item, <c>gpt-4o-2024-08-06, input</c>; any other model as it is.</summary>
    public static void NameModelOfLineItem(UsageRow row) =>
        row[UsageField.Model] = row[UsageField.Model]?.Split(',', 2)[0];
}
