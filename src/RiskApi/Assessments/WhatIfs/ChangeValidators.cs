using FluentValidation;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.WhatIfs;

/// <summary>The bounds that every change to one dependency shares.</summary>
internal abstract class DependencyChangeValidator<T> : AbstractValidator<T>
    where T : DependencyChange
{
    protected DependencyChangeValidator()
    {
        RuleFor(change => change.Dependency).IsModelString();
        RuleFor(change => change.Index).InclusiveBetween(0, UsageLimits.MostDependencies + ScenarioInputValidator.MostChanges);
    }
}

internal sealed class ReplaceModelValidator : DependencyChangeValidator<ReplaceModel>
{
    public ReplaceModelValidator() => RuleFor(change => change.To).IsModelString();
}

internal sealed class PinSnapshotValidator : DependencyChangeValidator<PinSnapshot>;

internal sealed class AddFallbackValidator : DependencyChangeValidator<AddFallback>
{
    public AddFallbackValidator() => RuleFor(change => change.Fallback).SetValidator(new FallbackValidator());
}

internal sealed class RemoveFallbackValidator : DependencyChangeValidator<RemoveFallback>;

internal sealed class BuildEvaluationValidator : DependencyChangeValidator<BuildEvaluation>;

internal sealed class RouteThroughGatewayValidator : DependencyChangeValidator<RouteThroughGateway>;

internal sealed class ShortenApprovalsValidator : DependencyChangeValidator<ShortenApprovals>
{
    public ShortenApprovalsValidator() => RuleFor(change => change.ApprovalDays).InclusiveBetween(0, UsageLimits.LongestApprovalDays);
}

internal sealed class PrepareReEmbeddingValidator : DependencyChangeValidator<PrepareReEmbedding>;

internal sealed class SetLeadTimeValidator : DependencyChangeValidator<SetLeadTime>
{
    public SetLeadTimeValidator() => RuleFor(change => change.MigrationLeadTimeDays).InclusiveBetween(1, UsageLimits.LongestLeadTimeDays);
}

internal sealed class SetShareValidator : DependencyChangeValidator<SetShare>
{
    public SetShareValidator() => RuleFor(change => change.Share).InclusiveBetween(0, 1);
}

internal sealed class SetCriticalityValidator : AbstractValidator<SetCriticality>
{
    public SetCriticalityValidator()
    {
        RuleFor(change => change.Dependency).FitsModelString();
        RuleFor(change => change.Index).InclusiveBetween(0, UsageLimits.MostDependencies + ScenarioInputValidator.MostChanges)
            .Must((change, index) => index is null || change.Dependency is not null).WithMessage("'index' needs the 'dependency' that it is of.");
    }
}

internal sealed class SetUsageValidator : DependencyChangeValidator<SetUsage>
{
    public SetUsageValidator()
    {
        RuleFor(change => change.InputTokensPerMonth).IsMonthlyVolume();
        RuleFor(change => change.OutputTokensPerMonth).IsMonthlyVolume();
        RuleFor(change => change.PromptCount).IsPromptCount();
        RuleFor(change => change.EmbeddedItems).IsItemCount();
        RuleFor(change => change.ApprovalDays).IsApprovalDays();
        RuleFor(change => change.ReleaseCadenceDays).IsReleaseCadence();
    }
}

internal sealed class AddDependencyValidator : AbstractValidator<AddDependency>
{
    public AddDependencyValidator() => RuleFor(change => change.Added).SetValidator(new DependencyValidator());
}

internal sealed class DropDependencyValidator : DependencyChangeValidator<DropDependency>;

internal sealed class AnnounceRetirementValidator : AbstractValidator<AnnounceRetirement>
{
    public AnnounceRetirementValidator()
    {
        RuleFor(change => change.Model).IsModelString();
        RuleFor(change => change.RetiresOn).InclusiveBetween(Rules.FirstAsOf, Rules.LastAsOf)
            .WithMessage($"'{{PropertyName}}' must be a date from {Rules.FirstAsOf:yyyy-MM-dd} to {Rules.LastAsOf:yyyy-MM-dd}.");
    }
}
