using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Access.Roles;
using RiskApi.Core.Reviews;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Reviews;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Kept;

/// <summary>Compares milestones.</summary>
internal static class MilestoneComparisonEndpoints
{
    public static void MapMilestoneComparison(this RouteGroupBuilder reviews) =>
        reviews.MapGet("/{reviewId}/milestones/compare", Compare).Reads().WithName("compareMilestones").Validate<MilestoneComparisonQuery>();

    /// <summary>Shows what changed in a review from one milestone to another, or to today.</summary>
    /// <remarks>Risks that appeared first, then those that went or were accepted, then what was answered; items that stand as they did are counted alone.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="reviewId" example="latest">The review's id, or `latest`.</param>
    /// <param name="query">Which milestones.</param>
    /// <response code="200">What changed.</response>
    /// <response code="404">There is no such review or milestone, or the checklist of the review is not at hand any more.</response>
    internal static async Task<Results<Ok<ReviewComparison>, ProblemHttpResult>> Compare(
        string id, string reviewId, [AsParameters] MilestoneComparisonQuery query, ProjectStore projects, ReviewStore reviews, MilestoneStore milestones,
        ReviewsOfToday live, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project || await reviews.Find(id, reviewId, cancel) is not { } stored)
        {
            return ReviewProblems.NotFound(id, reviewId);
        }

        var from = query.From ?? StoredId.Latest;
        if ((await milestones.Find(stored.Key, from, cancel))?.Review is not { } before)
        {
            return ReviewProblems.NoMilestone(reviewId, from);
        }

        var after = query.To is null ? live.Of(stored.Value, project.Project) : (await milestones.Find(stored.Key, query.To, cancel))?.Review;
        return after is not null ? TypedResults.Ok(ReviewComparison.Of(before, after))
            : query.To is null ? ReviewProblems.NoChecklist(stored.Value)
            : ReviewProblems.NoMilestone(reviewId, query.To);
    }
}

/// <summary>Which milestones to compare.</summary>
internal sealed record MilestoneComparisonQuery
{
    [ParameterDoc("The id of the earlier milestone, or `latest`; the latest where left out.", Example = "latest")]
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [ParameterDoc("The id of the later milestone, or `latest`; the review as it stands today where left out.")]
    [FromQuery(Name = "to")]
    public string? To { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class MilestoneComparisonQueryValidator : AbstractValidator<MilestoneComparisonQuery>
{
    public MilestoneComparisonQueryValidator()
    {
        RuleFor(query => query.From).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.To).MaximumLength(100).WithoutControlCharacters();
    }
}
