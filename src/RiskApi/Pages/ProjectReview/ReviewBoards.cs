using RiskApi.Pages.Forms;
using RiskApi.Pages.Shell;
using RiskApi.Projects;
using RiskApi.Reviews.Kept;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;
using RiskApi.Writes;

namespace RiskApi.Pages.ProjectReview;

/// <summary>Makes the page of a project's latest review.</summary>
internal sealed class ReviewBoards(
    ProjectStore projects, ReviewStore reviews, MilestoneStore milestones, ReviewsOfToday live, Preconditions preconditions, IHttpContextAccessor accessor)
{
    private const int MostMilestones = 20;

    private const string ChangedMeanwhile =
        "Somebody changed this meanwhile. What stands now is shown beside it, and what you typed is still here: send it again to put yours in its place.";

    /// <summary>The page.</summary>
    /// <param name="id">The project.</param>
    /// <param name="typed">What was typed and could not be taken.</param>
    /// <param name="status">The status of the answer.</param>
    /// <param name="cancel">Cancels the reads.</param>
    public async Task<IResult> Show(string id, TypedInReview typed, int status, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var stored = await reviews.Find(id, StoredId.Latest, cancel);
        var review = stored is null ? null : live.Of(stored.Value, project.Project);
        if (stored is not null && review is null)
        {
            return ReviewProblems.NoChecklist(stored.Value);
        }

        var frozen = stored is null ? [] : await milestones.Page(stored.Key, null, MostMilestones, cancel);
        var view = new ReviewBoardView(id, project.Project.Name ?? id, stored, review, frozen, typed)
        {
            Waiving = accessor.HttpContext!.Request.Query["waive"],
        };
        return PageAnswers.Show<ReviewBoardPage>(accessor.HttpContext!, view, status);
    }

    /// <summary>Takes the version that a form was made of; that of today where only other items were changed since.</summary>
    public async Task Name(string id, FormFields form, long version, CancellationToken cancel)
    {
        var said = form.Text("was");
        if (said is not null && form.Text("item") is { } itemId
            && await projects.Find(id, cancel) is { } project
            && await reviews.Find(id, StoredId.Latest, cancel) is { } stored
            && live.Of(stored.Value, project.Project)?.Items.FirstOrDefault(item => item.Id == itemId) is { } now
            && SaidBefore.Of(now) == said)
        {
            version = stored.Version;
        }

        preconditions.Name(version);
    }

    /// <summary>What follows a form: the page as it is then, or what was typed with what is wrong.</summary>
    /// <param name="id">The project.</param>
    /// <param name="problem">Why it was not taken; null where it was.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="card">The card to go on to.</param>
    /// <param name="cancel">Cancels the reads.</param>
    public async Task<IResult> After(string id, IResult? problem, TypedInReview typed, string card, CancellationToken cancel) => problem switch
    {
        null => PageAnswers.SeeOther(accessor.HttpContext!, ReviewPaths.Card(id, card)),
        IStatusCodeHttpResult { StatusCode: StatusCodes.Status412PreconditionFailed } =>
            await Show(id, typed with { Faults = new([("", ChangedMeanwhile)]) }, StatusCodes.Status412PreconditionFailed, cancel),
        _ => problem,
    };
}
