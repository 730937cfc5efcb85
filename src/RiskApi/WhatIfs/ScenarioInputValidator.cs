using FluentValidation;
using RiskApi.Assessments;
using RiskApi.Web.Validation;

namespace RiskApi.WhatIfs;

/// <summary>The bounds of a scenario.</summary>
internal sealed class ScenarioInputValidator : AbstractValidator<ScenarioInput>
{
    public const int MostChanges = 50;

    public ScenarioInputValidator()
    {
        RuleFor(scenario => scenario.Name).NotEmpty().MaximumLength(AssessmentInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(scenario => scenario.Changes!)
            .Must((scenario, changes) => changes is null != scenario.MergePatch is null).WithMessage("Give 'changes' or 'mergePatch', one of the two.")
            .Must(changes => changes is not []).WithMessage("Give at least one change.")
            .AtMost(MostChanges);
        RuleForEach(scenario => scenario.Changes)
            .NotNull().WithMessage("A change must not be null; leave it out.")
            .SetInheritanceValidator(kinds =>
            {
                kinds.Add(new ReplaceModelValidator());
                kinds.Add(new PinSnapshotValidator());
                kinds.Add(new AddFallbackValidator());
                kinds.Add(new RemoveFallbackValidator());
                kinds.Add(new BuildEvaluationValidator());
                kinds.Add(new RouteThroughGatewayValidator());
                kinds.Add(new ShortenApprovalsValidator());
                kinds.Add(new PrepareReEmbeddingValidator());
                kinds.Add(new SetLeadTimeValidator());
                kinds.Add(new SetShareValidator());
                kinds.Add(new SetCriticalityValidator());
                kinds.Add(new SetUsageValidator());
                kinds.Add(new AddDependencyValidator());
                kinds.Add(new DropDependencyValidator());
                kinds.Add(new AnnounceRetirementValidator());
            });
    }
}
