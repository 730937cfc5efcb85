using System.Text.Json;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Notifications.Deliveries;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Events;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Writes;
using RiskApi.Writes;

namespace RiskApi.Assessments.Kept;

/// <summary>Keeps assessments of projects, with what they tell.</summary>
internal static class AssessmentWrites
{
    /// <summary>What the audit trail calls an assessment.</summary>
    private const string ResourceType = "assessment";

    /// <summary>What the audit trail calls an alert.</summary>
    public const string AlertResource = "alert";

    /// <summary>Keeps assessments with their entries in the audit trail and the events that they tell of; false where one of the projects is gone.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="subscriptions">Who is told.</param>
    /// <param name="alerts">Where alerts are kept that open again.</param>
    /// <param name="handled">What people made of the alerts of these projects; of what is handled nobody is told, and what no longer holds is open again.</param>
    /// <param name="all">The assessments, each with the one before. What was made for another day than its own tells of no event.</param>
    public static async Task<bool> Keep(
        WriteSession session, SubscriptionStore subscriptions, AlertStore alerts, ILookup<string, StoredDocument<AlertHandling>> handled,
        params IReadOnlyCollection<(StoredAssessment Made, CurrentAssessment Before)> all)
    {
        var events = new List<StoredProjectEvent>();
        var notices = new List<Alert>();
        foreach (var (made, before) in all.Where(one => one.Made.IsOfItsDay))
        {
            var isNew = before.Digest != made.Digest;
            var told = isNew && before.Id is not null ? await AssessmentStore.Find(session, before.Id) : null;
            var found = isNew ? ProjectEvents.Between(told?.Assessment, made.Assessment) : [];
            var review = AlertReview.Of(handled[made.ProjectId].Select(one => one.Value), told?.Project, made.Project, made.Assessment, found);
            StoredProjectEvent[] happened = [.. found.Concat(review.Events)
                .Select(one => new StoredProjectEvent(StoredId.New(made.AssessedAt), made.ProjectId, made.AssessedAt, one))];
            events.AddRange(happened);
            notices.AddRange(happened.Select(one => Outbox.AlertOf(one, made)).Where(notice => !review.IsQuiet(notice)));
            foreach (var reopened in review.Reopened)
            {
                await Reopen(session, alerts, handled[made.ProjectId].First(one => one.Value.Requested == reopened.Requested), reopened);
            }
        }

        if (!await AssessmentStore.Insert(session, [.. all.Select(one => one.Made)]))
        {
            return false;
        }

        await AuditTrail.Append(session, all.Select(one => new AuditedChange(
            "create",
            ResourceType,
            one.Made.Id,
            null,
            JsonSerializer.Serialize(AssessmentSummary.Of(ListedAssessment.Of(one.Made)), KeptJson.Default.AssessmentSummary))));
        await ProjectEventStore.Insert(session, events);
        await Outbox.Queue(session, subscriptions, notices);
        return true;
    }

    /// <summary>Where somebody handled the alert anew meanwhile, that stands.</summary>
    private static Task<bool> Reopen(WriteSession session, AlertStore alerts, StoredDocument<AlertHandling> before, AlertHandling after) => AuditedWrites.Write(
        session,
        write => alerts.Update(write, before.Next(after, write.Author.At)),
        new("reopen", AlertResource, before.Key, alerts.Json(before.Value), alerts.Json(after)));
}
