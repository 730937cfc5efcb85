using System.Globalization;

namespace RiskApi.Formats.Tests.Reading.Usage;

/// <summary>Writes OTLP/JSON as instrumented services and a collector's file exporter do.</summary>
internal static class OtlpDocument
{
    public static string Nanoseconds(DateTimeOffset at) => ((at - DateTimeOffset.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);

    public static string Attribute(string name, string value) => $$$"""{"key":"{{{name}}}","value":{"stringValue":"{{{value}}}"}}""";

    public static string Attribute(string name, long value) => $$$"""{"key":"{{{name}}}","value":{"intValue":"{{{value}}}"}}""";

    public static string Resource(string service, string? environment = null) =>
        $$$"""{"attributes":[{{{Attribute("service.name", service)}}}{{{(environment is null ? "" : "," + Attribute("deployment.environment.name", environment))}}}]}""";

    public static string Spans(string resource, params string[] spans) =>
        $$"""{"resourceSpans":[{"resource":{{resource}},"scopeSpans":[{"scope":{"name":"opentelemetry.instrumentation.openai_v2"},"spans":[{{string.Join(',', spans)}}]}]}]}""";

    public static string SpanOf(DateTimeOffset at, string attributes, string more = "") =>
        $$"""{"traceId":"5b8efff798038103d269b633813fc60c","name":"chat","kind":3,"startTimeUnixNano":"{{Nanoseconds(at)}}","endTimeUnixNano":"{{Nanoseconds(at.AddSeconds(1))}}","attributes":[{{attributes}}]{{more}}}""";

    public static string Call(string provider, string model, long input, long output) => string.Join(
        ',',
        Attribute("gen_ai.operation.name", "chat"),
        Attribute("gen_ai.provider.name", provider),
        Attribute("gen_ai.request.model", model),
        Attribute("gen_ai.usage.input_tokens", input),
        Attribute("gen_ai.usage.output_tokens", output));

    public static string Span(string service, string provider, string model, DateTimeOffset at, long input, long output) =>
        Spans(Resource(service), SpanOf(at, Call(provider, model, input, output)));

    public static string Metric(string resource, string name, int temporality, params string[] points) =>
        $$$"""{"resourceMetrics":[{"resource":{{{resource}}},"scopeMetrics":[{"scope":{"name":"x"},"metrics":[{"name":"{{{name}}}","unit":"1","histogram":{"aggregationTemporality":{{{temporality}}},"dataPoints":[{{{string.Join(',', points)}}}]}}]}]}]}""";

    public static string Point(string provider, string model, string? tokenType, DateTimeOffset? start, DateTimeOffset at, long count, double sum) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"startTimeUnixNano":"{{(start is { } known ? Nanoseconds(known) : "0")}}","timeUnixNano":"{{Nanoseconds(at)}}","count":"{{count}}","sum":{{sum}},"bucketCounts":["{{count}}"],"explicitBounds":[],"attributes":[{{Attribute("gen_ai.operation.name", "chat")}},{{Attribute("gen_ai.provider.name", provider)}},{{Attribute("gen_ai.request.model", model)}}{{(tokenType is null ? "" : "," + Attribute("gen_ai.token.type", tokenType))}}]}""");

    public static string DeltaTokens(string service, string provider, string model, DateTimeOffset at, long count, double sum) =>
        Metric(Resource(service), "gen_ai.client.token.usage", 1, Point(provider, model, "input", at, at.AddMinutes(1), count, sum));
}
