using System.ComponentModel.DataAnnotations;
using RiskApi.Storage.Retention;

namespace RiskApi.Hosting.Retention;

/// <summary>Settings of how long things are kept, section <c>Retention</c>. What is left out is kept for good; the audit trail always is.</summary>
internal sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Days that a delivery is kept once it was sent or given up.</summary>
    [Range(1, 36_500, ErrorMessage = "Retention:DeliveryDays must be between 1 and 36500; leave it out to keep deliveries for good.")]
    public int? DeliveryDays { get; set; }

    /// <summary>Days that an import of facts is kept that did not become a revision.</summary>
    [Range(1, 36_500, ErrorMessage = "Retention:PreviewDays must be between 1 and 36500; leave it out to keep the previews that no import has replaced.")]
    public int? PreviewDays { get; set; }

    /// <summary>Days that an assessment is kept; the latest of each project stays.</summary>
    [Range(1, 36_500, ErrorMessage = "Retention:AssessmentDays must be between 1 and 36500; leave it out to keep assessments for good.")]
    public int? AssessmentDays { get; set; }

    /// <summary>Days that a day of the ledger of forecasts is kept. The longest forecast is due after 730.</summary>
    [Range(1, 36_500, ErrorMessage = "Retention:LedgerDays must be between 1 and 36500; leave it out to keep the ledger for good.")]
    public int? LedgerDays { get; set; }

    /// <summary>How often to look for what has grown old.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "1.00:00:00", ErrorMessage = "Retention:LookEvery must be between 00:00:00.020 and 1.00:00:00.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What is kept for a time, with its days.</summary>
    public IEnumerable<(RetainedKind Kind, int Days)> Limits =>
        from kind in Enum.GetValues<RetainedKind>()
        let days = DaysOf(kind)
        where days is not null
        select (kind, days.Value);

    private int? DaysOf(RetainedKind kind) => kind switch
    {
        RetainedKind.Deliveries => DeliveryDays,
        RetainedKind.Previews => PreviewDays,
        RetainedKind.Assessments => AssessmentDays,
        _ => LedgerDays,
    };
}
