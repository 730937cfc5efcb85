namespace RiskApi.Formats.Reading;

/// <summary>Tells the format of a JSON file by its members.</summary>
internal static class JsonShapes
{
    /// <summary>
    /// The formats in the order in which they are asked, each with sets of members of which any tells it: <c>a</c> is there, <c>!a</c> is not, <c>a=b</c> is a
    /// text with <c>b</c> in it; <c>a[].b</c> is a member of the first object in the list <c>a</c>, <c>[].b</c> of the first in the file.
    /// </summary>
    private static readonly (ImportFormat Format, string Because, string[][] AnyOf)[] Shapes =
    [
        (ImportFormat.Cyclonedx, "It says \"bomFormat\": \"CycloneDX\".", [["bomFormat=CycloneDX"]]),
        (ImportFormat.Spdx, "It has a '@context' or '@graph' of SPDX.", [["@context=spdx.org"], ["@graph"], ["spdxVersion"]]),
        (ImportFormat.Sarif, "It has the 'runs' of SARIF.", [["$schema=sarif"], ["version", "runs"]]),
        (ImportFormat.Otlp, "It has the 'resourceSpans' or 'resourceMetrics' of OTLP.",
            [["resourceSpans"], ["resourceMetrics"], ["[].resourceSpans"], ["[].resourceMetrics"]]),
        (ImportFormat.AnthropicUsage, "It has the buckets of Anthropic's Admin API.",
            [["data[].starting_at", "data[].results"], ["data[].model_breakdown"], ["data", "has_more", "next_page", "!object", "!data[].results"]]),
        (ImportFormat.OpenaiUsage, "It has the buckets of OpenAI's usage API.",
            [
                ["object=page"], ["data[].results", "data[].start_time"], ["data[].results", "data[].object=bucket"], ["data[].n_requests"],
                ["data[].snapshot_id"], ["results[].num_model_requests"], ["[].object=bucket"],
            ]),
        (ImportFormat.OpenrouterActivity, "It has the rows of OpenRouter's activity.",
            [["data[].model_permaslug"], ["[].model_permaslug"], ["model_permaslug", "date"], ["data[].byok_usage_inference"]]),
        (ImportFormat.LitellmSpendLogs, "It has the 'request_id' and 'spend' of LiteLLM's logs.",
            [["request_id", "spend"], ["[].request_id", "[].spend"], ["data[].request_id", "data[].spend"]]),
        (ImportFormat.LitellmConfig, "It has the 'model_list' of a LiteLLM proxy.", [["model_list"], ["litellm_settings"], ["data[].litellm_params"]]),
        (ImportFormat.AzureDeployments, "Its ids are those of deployments of an Azure account.",
            [["[].id=/deployments/"], ["value[].id=/deployments/"], ["id=/deployments/", "properties"]]),
        (ImportFormat.Langfuse, "It has the observations of Langfuse.",
            [
                ["observations", "trace"], ["observations[].type"], ["observations", "projectId"], ["data[].observations"], ["[].observations"],
                ["data[].traceId", "data[].type"], ["[].traceId", "[].type"], ["traceId", "type"],
            ]),
    ];

    /// <summary>The format; null where the members are of none.</summary>
    /// <param name="members">The members with their texts.</param>
    public static DetectedFormat? FormatOf(IReadOnlyDictionary<string, string> members) => Shapes
        .Where(shape => shape.AnyOf.Any(all => all.All(member => Fits(members, member))))
        .Select(shape => new DetectedFormat(shape.Format, shape.Because))
        .FirstOrDefault();

    private static bool Fits(IReadOnlyDictionary<string, string> members, string member) =>
        member[0] == '!' ? !members.ContainsKey(member[1..])
        : member.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
            ? members.TryGetValue(member[..at], out var text) && text.Contains(member[(at + 1)..], StringComparison.OrdinalIgnoreCase)
        : members.ContainsKey(member);
}
