using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Projects.Bulk;

/// <summary>Projects to create or replace.</summary>
internal sealed record BulkProjectsInput
{
    /// <summary>The projects, each with its id.</summary>
    public required IReadOnlyList<BulkProject> Projects { get; init; }
}

/// <summary>The bounds of a request; those of its projects are checked one by one.</summary>
internal sealed class BulkProjectsInputValidator : AbstractValidator<BulkProjectsInput>
{
    public BulkProjectsInputValidator()
    {
        RuleFor(input => input.Projects).NotEmpty().WithMessage("List at least one project.").AtMost(ItemProblem.MostItems);
        RuleForEach(input => input.Projects).NotNull().WithMessage("A project must not be null; leave it out.");
    }
}

/// <summary>A project with its id.</summary>
internal sealed record BulkProject
{
    /// <summary>The project's id.</summary>
    /// <example>support-copilot</example>
    public required string Id { get; init; }

    /// <summary>The project as it is to be.</summary>
    public required ProjectInput Project { get; init; }
}

/// <summary>The bounds of one of many projects.</summary>
internal sealed class BulkProjectValidator : AbstractValidator<BulkProject>
{
    public BulkProjectValidator()
    {
        RuleFor(item => item.Id).Must(Slug.IsValid).WithMessage($"An id of a project has {Slug.Form}.");
        RuleFor(item => item.Project).SetValidator(new ProjectInputValidator());
    }
}

/// <summary>Whether all or nothing is written.</summary>
internal sealed record BulkQuery
{
    [ParameterDoc("Whether nothing is written where any project is refused; false where left out.", Example = "true")]
    [FromQuery(Name = "atomic")]
    public Given<bool>? Atomic { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class BulkQueryValidator : AbstractValidator<BulkQuery>
{
    public BulkQueryValidator() => RuleFor(query => query.Atomic).IsTrueOrFalse();
}
