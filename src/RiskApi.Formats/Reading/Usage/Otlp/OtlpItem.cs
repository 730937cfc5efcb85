namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>A span or a metric, with the resource and the instrumentation scope that it is listed under.</summary>
internal readonly record struct OtlpItem(JsonPiece? Resource, JsonPiece? Scope, JsonPiece Item, string Where)
{
    /// <summary>The spans of a document.</summary>
    public static IEnumerable<OtlpItem> Spans(JsonPiece? resourceSpans, string place) => In(resourceSpans, "resourceSpans", "scopeSpans", "spans", place);

    /// <summary>The metrics of a document.</summary>
    public static IEnumerable<OtlpItem> Metrics(JsonPiece? resourceMetrics, string place) =>
        In(resourceMetrics, "resourceMetrics", "scopeMetrics", "metrics", place);

    private static IEnumerable<OtlpItem> In(JsonPiece? resources, string name, string scopesName, string itemsName, string place)
    {
        foreach (var (r, ofResource) in (resources?.Items() ?? []).Index())
        {
            // A list may stand before the resource that it is of, so both are looked for first.
            var (resource, scopes) = ofResource.Members("resource", scopesName) is [var first, var second] ? (first, second) : default;
            foreach (var (s, ofScope) in (scopes?.Items() ?? []).Index())
            {
                var (scope, items) = ofScope.Members("scope", itemsName) is [var third, var fourth] ? (third, fourth) : default;
                foreach (var (i, item) in (items?.Items() ?? []).Index())
                {
                    yield return new(resource, scope, item, $"{place}{name}[{r}].{scopesName}[{s}].{itemsName}[{i}]");
                }
            }
        }
    }
}
