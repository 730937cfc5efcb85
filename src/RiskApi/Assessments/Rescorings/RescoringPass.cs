using System.Text.Json;
using Microsoft.Extensions.Options;
using RiskApi.Assessments.Kept;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Scoring;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Rescorings;

namespace RiskApi.Assessments.Rescorings;

/// <summary>Assesses the projects that a pass has left, a batch at a time; several instances can work on one pass.</summary>
internal sealed partial class RescoringPass(
    Database database, RescoringStore rescorings, SubscriptionStore subscriptions, AlertStore alerts, Assessor assessor, IOptions<RescoringOptions> options,
    TimeProvider time, ILogger<RescoringPass> log)
{
    /// <summary>The newest pass; one that begins now where the newest had another cause.</summary>
    public Task<StoredRescoring> Begin(RescoringCause cause, CancellationToken cancel) =>
        database.Write(Author.Service(time), session => RescoringStore.Begin(session, cause), cancel);

    /// <summary>A pass as it stands now.</summary>
    public async Task<StoredRescoring> Find(long id, CancellationToken cancel) => (await rescorings.Find(id, cancel))!;

    /// <summary>Claims projects, assesses them, and keeps what tells something new, in one transaction.</summary>
    /// <returns>How many projects were claimed; 0 where none is left that no other instance has claimed, or the pass no longer runs.</returns>
    public Task<int> Advance(long id, Outlook outlook, CancellationToken cancel) => database.Write(
        Author.Service(time),
        async session =>
        {
            var claimed = await rescorings.Claim(session, id, options.Value.BatchSize);
            if (claimed is [])
            {
                return 0;
            }

            var made = claimed.Select(project => (project.Current, Made: Assess(project, outlook, session.Author.At))).ToArray();
            var handled = await alerts.Handled(session, [.. claimed.Select(project => project.Id)]);
            var news = made.Where(one => one.Made is not null && (IsNews(one.Made, one.Current) || Reopens(one.Made, handled)))
                .Select(one => (Made: one.Made!, Before: one.Current)).ToArray();
            await AssessmentWrites.Keep(session, subscriptions, alerts, handled, news);
            foreach (var assessed in news.Where(one => one.Before.Digest != one.Made.Digest).Select(one => one.Made))
            {
                await ProjectStore.ReplaceFacets(session, assessed.ProjectId, ProjectFacets.Of(assessed.Project, outlook));
            }

            await rescorings.Complete(session, id, [.. claimed.Select(project => project.Id)], news.Length, made.Count(one => one.Made is null));
            return claimed.Count;
        },
        cancel);

    /// <summary>Ends a pass that has no project left.</summary>
    public Task<bool> End(long id, CancellationToken cancel) => database.Write(Author.Service(time), session => RescoringStore.End(session, id), cancel);

    /// <summary>Whether an assessment tells something that the one before does not; one that a clock made that ran ahead is none before it.</summary>
    private bool IsNews(StoredAssessment made, CurrentAssessment before) =>
        before.Score is not { } score
        || Math.Abs(made.Assessment.Score - score) >= options.Value.KeptFromPoints
        || before.Digest != made.Digest
        || string.CompareOrdinal(before.Id, StoredId.UpTo(made.AssessedAt)) > 0;

    /// <summary>Whether an assessment opens an alert again that somebody had handled.</summary>
    private static bool Reopens(StoredAssessment made, ILookup<string, StoredDocument<AlertHandling>> handled) =>
        AlertReview.Of(handled[made.ProjectId].Select(one => one.Value), null, made.Project, made.Assessment, []).Reopened is not [];

    /// <summary>One project that cannot be read must not keep the others from being assessed.</summary>
    private StoredAssessment? Assess(ProjectToRescore project, Outlook outlook, DateTimeOffset at)
    {
        try
        {
            var read = JsonSerializer.Deserialize(project.Document, StorageJson.Default.Project)!;
            return new(StoredId.New(at), project.Id, at, read, assessor.Assess(read, Horizon.DefaultDays, outlook));
        }
        catch (JsonException fault)
        {
            Log.CannotRead(log, project.Id, fault);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The project '{Project}' as it is kept cannot be read, and is not assessed again. Replace it by PUT /v1/projects/{Project}.")]
        public static partial void CannotRead(ILogger logger, string project, Exception fault);
    }
}
