using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>
/// Reads OpenTelemetry traces and metrics of generative AI, OTLP/JSON: one document, or one per line as the collector's file exporter writes them.
/// </summary>
/// <remarks>
/// Formats: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding; names: https://opentelemetry.io/docs/specs/semconv/gen-ai/,
/// and those of OpenInference, https://arize-ai.github.io/openinference/spec/semantic_conventions.html, for spans.
/// <para>Traces: spans of operations <c>chat</c>, <c>text_completion</c>, <c>generate_content</c> and <c>embeddings</c> are calls; those of agents and tools
/// are not, and of two nested spans with the same model the inner one is. Read are <c>gen_ai.provider.name</c> (or <c>gen_ai.system</c>),
/// <c>server.address</c>, <c>gen_ai.request.model</c>, <c>gen_ai.response.model</c>, <c>gen_ai.usage.input_tokens</c> and <c>output_tokens</c> (or
/// <c>prompt_tokens</c> and <c>completion_tokens</c>), the times and the status; a call that failed names its model and is not counted. Only what a file
/// holds is counted: sampled traces tell of less traffic than there was.</para>
/// <para>Metrics: the histograms <c>gen_ai.client.operation.duration</c>, whose counts are requests, and <c>gen_ai.client.token.usage</c>, whose sums are
/// tokens by
/// <c>gen_ai.token.type</c>; where only tokens are measured, each measurement of input is a request. Delta points add up; of a cumulative series the last
/// point counts, with the time since its start, once for each start. Where a service sends both, its metrics count, as they are not sampled.</para>
/// <para>Derived: a project per <c>service.name</c>, the environment from <c>deployment.environment.name</c>, the model at its provider with the one that
/// answered as another name, traffic, and the covered period. A service whose cumulative counts cover another time than the file is brought to the time of the
/// file at its own pace.
/// All other attributes, prompts and headers among them, are passed over unread.</para>
/// </remarks>
internal static class OtlpReader
{
    private const string Logs = "Logs tell of no calls that traces and metrics do not tell of.";
    private const string BothKinds = "Traces and metrics tell of the same calls of a service; its metrics count, because traces may be sampled.";

    /// <summary>Reads the file.</summary>
    /// <exception cref="ImportException">It is no OTLP/JSON, or exceeds a limit.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        var (called, measured) = (new OtlpTally(limits), new OtlpTally(limits));
        var spans = new OtlpSpans(into, called);
        var metrics = new OtlpMetrics(into, measured, limits);
        NoteParents(content, spans, limits);
        foreach (var (document, place) in JsonDocuments.In(content, limits))
        {
            var kinds = document.Members("resourceSpans", "resourceMetrics", "resourceLogs");
            if (kinds[2] is not null)
            {
                into.Ignore(Logs, $"{place}resourceLogs");
            }

            var sources = new Sources(into);
            foreach (var span in OtlpItem.Spans(kinds[0], place))
            {
                spans.Take(sources.Of(span), span.Item, span.Where);
            }

            foreach (var metric in OtlpItem.Metrics(kinds[1], place))
            {
                metrics.Take(sources.Of(metric), metric);
            }
        }

        metrics.Finish();
        Add(called, measured, spans.Period is { } time ? metrics.DeltaPeriod?.With(time) ?? time : metrics.DeltaPeriod, into);
    }

    private static void NoteParents(ReadOnlyMemory<byte> content, OtlpSpans spans, ImportLimits limits)
    {
        var count = 0;
        foreach (var (document, place) in JsonDocuments.In(content, limits))
        {
            var kinds = document.Members("resourceSpans", "resourceMetrics", "resourceLogs");
            if (kinds.All(kind => kind is not { IsArray: true }))
            {
                throw new ImportException(
                    $"{(place.Length == 0 ? "line 1: " : place)}The document has none of the lists 'resourceSpans' and 'resourceMetrics'; expected is OTLP/JSON, one document or one per line.");
            }

            foreach (var span in OtlpItem.Spans(kinds[0], place))
            {
                RowLimit.Check(++count, span.Where, limits);
                spans.NoteParent(span.Item);
            }
        }
    }

    private static void Add(OtlpTally called, OtlpTally measured, CoveredPeriod? observed, ImportCollector into)
    {
        // Cumulative counts reach back to the start of each service, so that each has a time of its own.
        var lifetimes = measured.Uses.Where(use => use.Period is not null)
            .GroupBy(use => use.Mention.Project ?? "")
            .ToDictionary(uses => uses.Key, uses => uses.Select(use => use.Period!).Aggregate((one, other) => one.With(other)));
        foreach (var period in lifetimes.Values.Append(observed).OfType<CoveredPeriod>())
        {
            into.Cover(period.FromAt, period.ToAt);
        }

        var withMetrics = measured.Uses.Where(use => use.Traffic is not null).Select(use => use.Mention.Project).ToHashSet();
        foreach (var use in measured.Uses)
        {
            var traffic = use.Traffic is { } counted ? counted with { Requests = counted.Requests ?? use.Measured?.Requests } : null;
            var own = lifetimes.GetValueOrDefault(use.Mention.Project ?? "") ?? observed;
            into.Add(use.Mention with { Traffic = AtPaceOf(traffic, own, into.Period) }, use.Where);
        }

        foreach (var use in called.Uses)
        {
            var isMeasured = use.Traffic is not null && withMetrics.Contains(use.Mention.Project);
            if (isMeasured)
            {
                into.Warn(BothKinds);
            }

            into.Add(use.Mention with { Traffic = isMeasured ? null : AtPaceOf(use.Traffic, observed, into.Period) }, use.Where);
        }
    }

    private static Traffic? AtPaceOf(Traffic? counted, CoveredPeriod? own, CoveredPeriod? whole)
    {
        if (counted is null || own is null || whole is null || own == whole || own.ToAt - own.FromAt < CoveredPeriod.Shortest)
        {
            return counted;
        }

        var pace = (whole.ToAt - whole.FromAt) / (own.ToAt - own.FromAt);
        return new(Scaled(counted.Requests), Scaled(counted.InputTokens), Scaled(counted.OutputTokens));

        long? Scaled(long? count) => count is { } number ? (long)Math.Min(UsageLimits.MostPerMonth, Math.Round(number * pace)) : null;
    }

    /// <summary>Reads each resource once, although it is listed with each of its items.</summary>
    private sealed class Sources(ImportCollector into)
    {
        private JsonPiece? _resource;
        private OtlpSource? _source;

        public OtlpSource Of(OtlpItem item)
        {
            if (_source is null || item.Resource != _resource)
            {
                (_resource, _source) = (item.Resource, OtlpSource.Of(item.Resource, into, item.Where));
            }

            return _source;
        }
    }
}
