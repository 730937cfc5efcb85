using RiskApi.Core.Events;

namespace RiskApi.Core.Notifications;

/// <summary>Orders notices by how soon somebody has to act.</summary>
public sealed class Urgency : IComparer<Alert>
{
    /// <summary>The only one.</summary>
    public static readonly Urgency Order = new();

    private Urgency()
    {
    }

    /// <summary>Most urgent first: by kind, then by date, then by the project's score, then by when it was noticed.</summary>
    public int Compare(Alert? x, Alert? y) => Key(x!).CompareTo(Key(y!));

    private static (int Rank, DateOnly On, double LessScore, string Id) Key(Alert notice) =>
        (Rank(notice.Event), DayOf(notice.Event) ?? DateOnly.MaxValue, -notice.Project.Score, notice.EventId);

    private static DateOnly? DayOf(ProjectEvent told) => told.StartByOn ?? told.ChangesOn ?? told.RetiresOn?.Day;

    private static int Rank(ProjectEvent told) => told switch
    {
        { Kind: ProjectEventKind.Retired } => 0,
        { Kind: ProjectEventKind.StartByPassed } => 1,
        { Kind: ProjectEventKind.StartByApproaching, Days: <= 7 } => 2,
        { Kind: ProjectEventKind.DateMoved } when told.RetiresOn?.Day < told.RetiredOnBefore?.Day => 3,
        { Kind: ProjectEventKind.NoticeGiven } => 4,
        { Kind: ProjectEventKind.StartByApproaching } => 5,
        { Kind: ProjectEventKind.ReplacementUnderNotice } => 6,
        { Kind: ProjectEventKind.AlertReopened } => 7,
        { Kind: ProjectEventKind.BandCrossed } when told.Band > told.BandBefore => 8,
        { Kind: ProjectEventKind.NameRepointed } => 9,
        { Kind: ProjectEventKind.PriceRaised } => 10,
        { Kind: ProjectEventKind.AccessNarrowed } => 11,
        { Kind: ProjectEventKind.DateMoved } => 12,
        { Kind: ProjectEventKind.NoticeWithdrawn } => 13,
        _ => 14,
    };
}
