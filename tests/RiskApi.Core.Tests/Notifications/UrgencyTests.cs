using CsCheck;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Notifications;

public class UrgencyTests
{
    private static readonly DateOnly Day = new(2027, 3, 1);

    private static ProjectEvent Of(ProjectEventKind kind, DateOnly? startBy = null, int? days = null) => new(kind, "") { StartByOn = startBy, Days = days };

    private static readonly Alert[] InOrder =
    [
        Noticed.Of(Of(ProjectEventKind.Retired) with { RetiresOn = Day }),
        Noticed.Of(Of(ProjectEventKind.StartByPassed, Day)),
        Noticed.Of(Of(ProjectEventKind.StartByApproaching, Day, 0)),
        Noticed.Of(Of(ProjectEventKind.StartByApproaching, Day.AddDays(7), 7)),
        Noticed.Of(Of(ProjectEventKind.DateMoved) with { RetiresOn = Day, RetiredOnBefore = Day.AddDays(1) }),
        Noticed.Of(Of(ProjectEventKind.NoticeGiven) with { RetiresOn = Day }),
        Noticed.Of(Of(ProjectEventKind.NoticeGiven) with { RetiresOn = Day.AddDays(1) }),
        Noticed.Of(Of(ProjectEventKind.NoticeGiven)),
        Noticed.Of(Of(ProjectEventKind.StartByApproaching, Day, 30)),
        Noticed.Of(Of(ProjectEventKind.ReplacementUnderNotice), Noticed.Project with { Score = 60 }),
        Noticed.Of(Of(ProjectEventKind.ReplacementUnderNotice), Noticed.Project with { Score = 50 }),
        Noticed.Of(Of(ProjectEventKind.BandCrossed) with { BandBefore = Band.Low, Band = Band.High }),
        Noticed.Of(Of(ProjectEventKind.DateMoved) with { RetiresOn = Day, RetiredOnBefore = Day.AddDays(-1) }),
        Noticed.Of(Of(ProjectEventKind.NoticeWithdrawn)),
        Noticed.Of(Of(ProjectEventKind.BandCrossed) with { BandBefore = Band.High, Band = Band.Low }, id: "1"),
        Noticed.Of(Of(ProjectEventKind.BandCrossed) with { BandBefore = Band.High, Band = Band.Low }, id: "2"),
    ];

    [Fact]
    public void What_cannot_wait_comes_first() => Gen.Shuffle(InOrder).Sample(notices => Assert.Equal(InOrder, notices.Order(Urgency.Order)));
}
