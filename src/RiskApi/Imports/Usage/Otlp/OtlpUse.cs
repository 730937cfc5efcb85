using RiskApi.Importing;

namespace RiskApi.Imports.Usage.Otlp;

/// <summary>The use of one model by one service, as it adds up.</summary>
/// <param name="mention">The model and the service.</param>
/// <param name="where">Where it is named first.</param>
internal sealed class OtlpUse(ModelMention mention, string where)
{
    public ModelMention Mention { get; set; } = mention;

    public string Where => where;

    /// <summary>What was counted; null where nothing was.</summary>
    public Traffic? Traffic { get; private set; }

    /// <summary>How many requests had their tokens counted, which is how many there were where nothing else counts them.</summary>
    public Traffic? Measured { get; private set; }

    /// <summary>The time in which it was counted, where that is not the time of the file.</summary>
    public CoveredPeriod? Period { get; private set; }

    public void Add(Traffic traffic) => Traffic = Traffic is null ? traffic : Traffic + traffic;

    public void AddMeasured(long requests) => Measured = new Traffic(requests, null, null) is var counted && Measured is null ? counted : Measured + counted;

    public void Cover(CoveredPeriod period) => Period = Period?.With(period) ?? period;
}
