using FluentValidation;
using RiskApi.Core.Usage;
using RiskApi.Storage.Projects;
using RiskApi.Web;

namespace RiskApi.Projects;

/// <summary>Finds the project that a request is about: in its body, or among those that are kept.</summary>
internal sealed class ProjectSource(ProjectStore projects)
{
    /// <summary>The project; null where there is none of the id.</summary>
    public async Task<Project?> Find(InlineProject? inline, string? id, CancellationToken cancel) =>
        inline?.ToProject() ?? (await projects.Find(id!, cancel))?.Project;
}

/// <summary>What a request says that may be about a project that is kept.</summary>
internal interface INamesProject
{
    /// <summary>The id of the project; null where it is about none that is kept.</summary>
    string? ProjectId { get; }
}

/// <summary>The bounds of a choice of a project.</summary>
internal static class ProjectSourceRules
{
    /// <summary>A request names its project in exactly one way.</summary>
    public static void IsAboutOneProject<T>(this AbstractValidator<T> validator, Func<T, InlineProject?> project, Func<T, string?> id)
    {
        validator.RuleFor(input => input).Must(input => project(input) is null != id(input) is null).OverridePropertyName("project")
            .WithMessage("Give either 'project' or 'projectId', and not both.");
        validator.RuleFor(input => id(input)).Must(text => text is null || Slug.IsValid(text)).OverridePropertyName("projectId")
            .WithMessage($"An id of a project has {Slug.Form}.");
    }
}
