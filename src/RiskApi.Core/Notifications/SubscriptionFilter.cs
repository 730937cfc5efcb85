using RiskApi.Core.Events;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Notifications;

/// <summary>Which events somebody wants to be told of. What is left out does not matter; all that is given must match.</summary>
public sealed record SubscriptionFilter
{
    /// <summary>Only this project.</summary>
    /// <example>support-copilot</example>
    public string? ProjectId { get; init; }

    /// <summary>Only projects of this team.</summary>
    /// <example>customer-care</example>
    public string? Team { get; init; }

    /// <summary>Only projects of this owner.</summary>
    /// <example>ada@example.com</example>
    public string? Owner { get; init; }

    /// <summary>Only projects with this tag.</summary>
    /// <example>chat</example>
    public string? Tag { get; init; }

    /// <summary>Only events about models of this provider; events about a project as a whole are not.</summary>
    /// <example>openai</example>
    public string? Provider { get; init; }

    /// <summary>Only events about this model, in any form that <c>GET /v1/resolve</c> understands; kept as the reference of the model that it means. Events about a project as a whole are not about a model.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public string? Model { get; init; }

    /// <summary>Only events of these kinds.</summary>
    public IReadOnlyList<ProjectEventKind>? Kinds { get; init; }

    /// <summary>Only events of projects whose score is in this band or a higher one, or was before it crossed.</summary>
    /// <example>high</example>
    public Band? MinimumBand { get; init; }

    /// <summary>Whether somebody wants to be told.</summary>
    public bool Matches(Alert notice)
    {
        var (project, told) = (notice.Project, notice.Event);
        return IsOf(ProjectId, project.Id)
            && IsOf(Team, project.Team)
            && IsOf(Owner, project.Owner)
            && (Tag is null || project.Tags.Contains(Tag))
            && (Provider is null || told.Model?.StartsWith($"{Provider}/", StringComparison.Ordinal) == true)
            && (Model is null || told.Model == Model || told.Requested == Model)
            && (Kinds is null || Kinds.Contains(told.Kind))
            && (MinimumBand is null || project.Band >= MinimumBand || told.BandBefore >= MinimumBand);
    }

    private static bool IsOf(string? wanted, string? actual) => wanted is null || wanted == actual;
}
