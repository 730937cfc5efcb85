using FluentValidation;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.WhatIfs;

/// <summary>A project, and scenarios to set beside it.</summary>
internal sealed record WhatIfInput : INamesProject
{
    /// <summary>The project as it is; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    /// <example>2025-04-20</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The scenarios; their names differ.</summary>
    public required IReadOnlyList<ScenarioInput> Scenarios { get; init; }
}

/// <summary>The bounds of a what-if.</summary>
internal sealed class WhatIfInputValidator : AbstractValidator<WhatIfInput>
{
    public const int MostScenarios = 20;

    public WhatIfInputValidator()
    {
        this.IsAboutOneProject(input => input.Project, input => input.ProjectId);
        RuleFor(input => input.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.Scenarios).NotEmpty().WithMessage("Give at least one scenario.").AtMost(MostScenarios);
        RuleForEach(input => input.Scenarios).NotNull().WithMessage("A scenario must not be null; leave it out.").SetValidator(new ScenarioInputValidator());
        RuleFor(input => input.Scenarios).Custom(NameEachOnce);
    }

    private static void NameEachOnce(IReadOnlyList<ScenarioInput> scenarios, ValidationContext<WhatIfInput> context)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (i, scenario) in scenarios.Index())
        {
            if (scenario?.Name is { } name && !seen.TryAdd(name, i))
            {
                context.AddFailure($"scenarios[{i}].name", $"scenarios[{seen[name]}] is called '{name}' too; give each scenario a name of its own.");
            }
        }
    }
}
