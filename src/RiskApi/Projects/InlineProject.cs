using FluentValidation;
using RiskApi.Core.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>A project in the body of a request; it is not stored. Only the models are required.</summary>
internal sealed record InlineProject
{
    /// <summary>The project's name.</summary>
    /// <example>Support copilot</example>
    public string? Name { get; init; }

    /// <summary>Who answers for it: a person or a mailing list.</summary>
    /// <example>ada@example.com</example>
    public string? Owner { get; init; }

    /// <summary>The team that runs it.</summary>
    /// <example>customer-care</example>
    public string? Team { get; init; }

    /// <summary>How bad it is when the project stops; high where left out.</summary>
    /// <example>high</example>
    public Criticality? Criticality { get; init; }

    /// <summary>The models that the project calls.</summary>
    public required IReadOnlyList<Dependency> Dependencies { get; init; }

    public Project ToProject() => new(Name, Criticality, Dependencies) { Owner = Owner, Team = Team };

    public static InlineProject Of(Project project) =>
        new() { Name = project.Name, Owner = project.Owner, Team = project.Team, Criticality = project.Criticality, Dependencies = project.Dependencies };
}

/// <summary>The bounds of a project in the body of a request.</summary>
internal sealed class InlineProjectValidator : AbstractValidator<InlineProject>
{
    public InlineProjectValidator()
    {
        RuleFor(project => project.Name).FitsName();
        RuleFor(project => project.Owner).FitsName();
        RuleFor(project => project.Team).FitsName();
        RuleFor(project => project.Dependencies).AreDependencies();
        RuleForEach(project => project.Dependencies).IsDependency();
    }
}
