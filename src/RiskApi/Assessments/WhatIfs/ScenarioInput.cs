using System.Text.Json.Nodes;
using FluentValidation;
using RiskApi.Core.Scenarios;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.WhatIfs;

/// <summary>A scenario: either changes or a merge patch.</summary>
internal sealed record ScenarioInput
{
    /// <summary>Its name.</summary>
    /// <example>The vendor announces</example>
    public required string Name { get; init; }

    /// <summary>Changes, made one after another; each sees what those before it made of the project.</summary>
    public IReadOnlyList<Change>? Changes { get; init; }

    /// <summary>A JSON Merge Patch (RFC 7396) over the project. It replaces lists as a whole: give every dependency that is to stay. A dependency with the model string of an actual one continues it, else one at the same position.</summary>
    public JsonObject? MergePatch { get; init; }
}

/// <summary>The bounds of a scenario.</summary>
internal sealed class ScenarioInputValidator : AbstractValidator<ScenarioInput>
{
    public const int MostChanges = 50;

    public ScenarioInputValidator()
    {
        RuleFor(scenario => scenario.Name).NotEmpty().FitsName();
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
