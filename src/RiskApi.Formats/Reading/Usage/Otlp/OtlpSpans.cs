using System.Globalization;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>Counts the spans that are calls to models.</summary>
/// <param name="into">Learns what is ignored.</param>
/// <param name="tally">Takes the calls.</param>
internal sealed class OtlpSpans(ImportCollector into, OtlpTally tally)
{
    private const string Wraps = "It wraps another span of the same call, which is counted in its place.";
    private const string Failed = "The call failed; the model is kept, the call is not counted.";

    // An id of eight bytes and a hash for each wrapped call: the only thing that grows with the calls of a file.
    private readonly HashSet<(ulong Id, int Model)> _wrapping = [];

    /// <summary>The time of the calls.</summary>
    public CoveredPeriod? Period { get; private set; }

    /// <summary>
    /// Notes the span around a call, so that a framework's span is not counted beside the client's; all spans come through here before any is counted.
    /// </summary>
    public void NoteParent(JsonPiece span)
    {
        var members = span.Members("attributes", "parentSpanId");
        if (Id(members[1]) is { } parent
            && new OtlpAttributes(members[0]) is var attributes
            && OtlpCall.WhyNone(attributes) is null
            && Model(attributes) is { } model)
        {
            _wrapping.Add((parent, model));
        }
    }

    /// <summary>Counts a span, or ignores it for a reason.</summary>
    public void Take(OtlpSource source, JsonPiece span, string where)
    {
        var members = span.Members("attributes", "spanId", "startTimeUnixNano", "endTimeUnixNano", "status");
        var attributes = new OtlpAttributes(members[0]);
        if (OtlpCall.WhyNone(attributes) is { } reason)
        {
            into.Ignore(reason, where);
        }
        else if (OtlpCall.Mention(source, attributes) is not { } mention)
        {
            into.Ignore(OtlpCall.NoModel, where);
        }
        else if (Id(members[1]) is { } id && Model(attributes) is { } model && _wrapping.Contains((id, model)))
        {
            into.Ignore(Wraps, where);
        }
        else if (!CountedTime.TryRead(members[2]?.Scalar(), out var start)
            || !CountedTime.TryRead(members[3]?.Scalar(), out var end)
            || (start ?? end) is not { } from)
        {
            into.Ignore(CountedTime.Fault, where);
        }
        else if (!UsageCount.TryRead(attributes["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "llm.token_count.prompt"], out var input)
            || !UsageCount.TryRead(attributes["gen_ai.usage.output_tokens", "gen_ai.usage.completion_tokens", "llm.token_count.completion"], out var output))
        {
            into.Ignore(UsageCount.Fault, where);
        }
        else if (OtlpCall.Failed(attributes) || IsError(members[4]))
        {
            _ = tally.Of(mention, where);
            into.Ignore(Failed, where);
        }
        else
        {
            Period = new CoveredPeriod(from.FromAt, end is null || end.ToAt < from.FromAt ? from.FromAt : end.ToAt) is var time && Period is null
                ? time
                : Period.With(time);
            tally.Of(mention, where).Add(new(1, input, output));
        }
    }

    private static bool IsError(JsonPiece? status) => status?.Member("code")?.Scalar() is "2" or "STATUS_CODE_ERROR";

    private static int? Model(OtlpAttributes attributes) =>
        OtlpCall.ModelOf(attributes)?.GetHashCode(StringComparison.Ordinal);

    private static ulong? Id(JsonPiece? id) =>
        ulong.TryParse(id?.Scalar(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && number != 0 ? number : null;
}
