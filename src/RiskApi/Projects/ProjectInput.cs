using FluentValidation;
using RiskApi.Core.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>A project to keep. Name and models are required; what else is left out is assumed, and lowers the confidence, not the risk.</summary>
internal sealed record ProjectInput
{
    /// <summary>The project's name.</summary>
    /// <example>Support copilot</example>
    public required string Name { get; init; }

    /// <summary>Who answers for it: a person or a mailing list.</summary>
    /// <example>ada@example.com</example>
    public string? Owner { get; init; }

    /// <summary>The team that runs it.</summary>
    /// <example>customer-care</example>
    public string? Team { get; init; }

    /// <summary>Words that it is found by.</summary>
    /// <example>["chat", "eu"]</example>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>How bad it is when the project stops; high where left out.</summary>
    /// <example>high</example>
    public Criticality? Criticality { get; init; }

    /// <summary>The models that the project calls.</summary>
    public required IReadOnlyList<Dependency> Dependencies { get; init; }

    public Project ToProject() => new(Name, Criticality, Dependencies)
    {
        Owner = Owner,
        Team = Team,
        Tags = [.. (Tags ?? []).Distinct(StringComparer.Ordinal)],
    };

    public static ProjectInput Of(Project project) => new()
    {
        Name = project.Name!,
        Owner = project.Owner,
        Team = project.Team,
        Tags = project.Tags is [] ? null : project.Tags,
        Criticality = project.Criticality,
        Dependencies = project.Dependencies,
    };
}

/// <summary>The bounds of a project to keep.</summary>
internal sealed class ProjectInputValidator : AbstractValidator<ProjectInput>
{
    public const int MostTags = 20;
    public const int LongestTag = 50;
    public ProjectInputValidator()
    {
        RuleFor(input => input.Name).NotEmpty().FitsName();
        RuleFor(input => input.Owner).FitsName();
        RuleFor(input => input.Team).FitsName();
        RuleFor(input => input.Tags!).AtMost(MostTags);
        RuleForEach(input => input.Tags).NotEmpty().WithMessage("A tag must not be empty; leave it out.").MaximumLength(LongestTag).WithoutControlCharacters();
        RuleFor(input => input.Dependencies).AreDependencies();
        RuleForEach(input => input.Dependencies).IsDependency();
    }
}
