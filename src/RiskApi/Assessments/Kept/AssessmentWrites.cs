using System.Text.Json;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Notifications.Deliveries;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Events;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Writes;

namespace RiskApi.Assessments.Kept;

/// <summary>Keeps assessments of projects, with what they tell.</summary>
internal static class AssessmentWrites
{
    /// <summary>What the audit trail calls an assessment.</summary>
    private const string ResourceType = "assessment";

    /// <summary>Keeps assessments with their entries in the audit trail and the events that they tell of; false where one of the projects is gone.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="subscriptions">Who is told.</param>
    /// <param name="all">The assessments, each with the one before. What was made for another day than its own tells of no event.</param>
    public static async Task<bool> Keep(
        WriteSession session, SubscriptionStore subscriptions, params IReadOnlyCollection<(StoredAssessment Made, CurrentAssessment Before)> all)
    {
        var events = new List<StoredProjectEvent>();
        var notices = new List<Alert>();
        foreach (var (made, before) in all.Where(one => one.Made.IsOfItsDay && one.Before.Digest != one.Made.Digest))
        {
            var told = before.Id is null ? null : await AssessmentStore.Answer(session, before.Id);
            StoredProjectEvent[] found = [.. ProjectEvents.Between(told, made.Assessment)
                .Select(one => new StoredProjectEvent(StoredId.New(made.AssessedAt), made.ProjectId, made.AssessedAt, one))];
            events.AddRange(found);
            notices.AddRange(found.Select(one => Outbox.AlertOf(one, made)));
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
}
