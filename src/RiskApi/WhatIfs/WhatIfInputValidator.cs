using FluentValidation;
using RiskApi.Assessments;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.WhatIfs;

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
