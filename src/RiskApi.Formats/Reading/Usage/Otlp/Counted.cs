namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>What a histogram counts.</summary>
internal enum MeasureKind
{
    Requests,
    InputTokens,
    OutputTokens,
}

/// <summary>What a point of a histogram counted.</summary>
/// <param name="Count">How many measurements.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Kind">What was measured.</param>
internal readonly record struct Counted(long Count, long Sum, MeasureKind Kind)
{
    public Counted Since(Counted earlier) =>
        Count >= earlier.Count && Sum >= earlier.Sum ? new(Count - earlier.Count, Sum - earlier.Sum, Kind) : this;

    public void AddTo(OtlpUse use)
    {
        use.Add(Kind switch
        {
            MeasureKind.Requests => new(Count, null, null),
            MeasureKind.InputTokens => new(null, Sum, null),
            _ => new(null, null, Sum),
        });
        if (Kind == MeasureKind.InputTokens)
        {
            use.AddMeasured(Count);
        }
    }
}
