namespace RiskApi.Forecast;

/// <summary>Weighed counts over the histories of one group of models; recent ones weigh more.</summary>
internal sealed class PaceCounts
{
    private readonly List<(int Days, double Weight)> _noticePeriods = [];

    /// <summary>Notices and shutdowns without one, weighed.</summary>
    public double Notices { get; private set; }

    /// <summary>Days served without a notice, weighed.</summary>
    public double ExposureDays { get; private set; }

    /// <summary>Retirements with a notice period on record, or known to have come without one, weighed.</summary>
    public double Ends { get; private set; }

    /// <summary>Those of <see cref="Ends"/> that came without a notice on record.</summary>
    public double EndsWithoutNotice { get; private set; }

    /// <summary>Notice periods with their weights.</summary>
    public IReadOnlyList<(int Days, double Weight)> NoticePeriods => _noticePeriods;

    /// <summary>Notices and shutdowns, each counted once.</summary>
    public int PlainNotices { get; private set; }

    /// <summary>Days served without a notice, each counted once.</summary>
    public double PlainExposureDays { get; private set; }

    public void Add(NoticeHistory history, int asOfDay, double halfLifeDays)
    {
        var decay = Math.Log(2) / halfLifeDays;
        var weightAtEnd = Math.Exp(-decay * (asOfDay - history.ToDay));

        // The weight integrated over the days served.
        ExposureDays += (weightAtEnd - Math.Exp(-decay * (asOfDay - history.FromDay))) / decay;
        PlainExposureDays += history.ToDay - history.FromDay;
        if (!history.Ended)
        {
            return;
        }

        Notices += weightAtEnd;
        PlainNotices++;
        if (history.NoticeDays is { } days)
        {
            _noticePeriods.Add((days, weightAtEnd));
            Ends += weightAtEnd;
        }
        else if (history.EndedWithoutNotice)
        {
            Ends += weightAtEnd;
            EndsWithoutNotice += weightAtEnd;
        }
    }
}
