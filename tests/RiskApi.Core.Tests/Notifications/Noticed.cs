using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Notifications;

/// <summary>Notices to test with.</summary>
internal static class Noticed
{
    public static readonly AlertedProject Project = new("shop", "Shop", "ada@example.com", "checkout", ["eu", "chat"], 40, Band.High);

    public static readonly ProjectEvent Given = new(ProjectEventKind.NoticeGiven, "gpt-4o is under notice")
    {
        Requested = "gpt-4o",
        Model = "openai/gpt-4o",
        RetiresOn = new DateOnly(2027, 3, 1)
    };

    public static Alert Of(ProjectEvent told, AlertedProject? project = null, string id = "1") =>
        new(id, new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero), project ?? Project, told);
}
