using System.Text.Json;
using RiskApi.Events;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Audit;
using RiskApi.Storage.Events;

namespace RiskApi.ProjectAssessments;

/// <summary>Keeps assessments of projects, with what they tell.</summary>
internal static class KeptAssessments
{
    /// <summary>What the audit trail calls an assessment.</summary>
    private const string ResourceType = "assessment";

    /// <summary>Keeps assessments with their entries in the audit trail and the events that they tell of; false where one of the projects is gone.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="all">The assessments, each with the one before. What was made for another day than its own tells of no event.</param>
    public static async Task<bool> Keep(WriteSession session, params IReadOnlyCollection<(StoredAssessment Made, CurrentAssessment Before)> all)
    {
        var events = new List<StoredProjectEvent>();
        foreach (var (made, before) in all.Where(one => one.Made.IsOfItsDay && one.Before.Digest != one.Made.Digest))
        {
            var told = before.Id is null ? null : await AssessmentStore.Answer(session, before.Id);
            events.AddRange(ProjectEvents.Between(told, made.Assessment).Select(one => new StoredProjectEvent(StoredId.New(made.AssessedAt), made.ProjectId, made.AssessedAt, one)));
        }

        if (!await AssessmentStore.Insert(session, [.. all.Select(one => one.Made)]))
        {
            return false;
        }

        await AuditTrail.Append(session, all.Select(one => new AuditedChange(
            "create", ResourceType, one.Made.Id, null, JsonSerializer.Serialize(AssessmentSummary.Of(one.Made), ApiJson.Default.AssessmentSummary))));
        await ProjectEventStore.Insert(session, events);
        return true;
    }
}
