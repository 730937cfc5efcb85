using FluentValidation;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Comparisons;

/// <summary>Models to set side by side, and how one of them is used.</summary>
internal sealed record ModelComparisonInput
{
    /// <summary>Two to six models in any form.</summary>
    public required IReadOnlyList<string> Models { get; init; }

    /// <summary>How a model is used now, with its volumes; its <c>model</c> is the one that a move starts from. The first of the models, with an assumed profile, where left out.</summary>
    public Dependency? Usage { get; init; }

    /// <summary>The day to answer for, with what was known on it; today (UTC) where left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    public int? HorizonDays { get; init; }
}

/// <summary>The bounds of a comparison.</summary>
internal sealed class ModelComparisonInputValidator : AbstractValidator<ModelComparisonInput>
{
    public const int FewestModels = 2;
    public const int MostModels = 6;

    public ModelComparisonInputValidator()
    {
        RuleFor(input => input.Models).NotNull().Must(models => models is null or { Count: >= FewestModels and <= MostModels })
            .WithMessage($"Name {FewestModels} to {MostModels} models.");
        RuleForEach(input => input.Models).IsModelString();
        RuleFor(input => input.Models).Must(models => models is null || models.Distinct(StringComparer.Ordinal).Count() == models.Count)
            .WithMessage("A model is named twice; name each once.");
        RuleFor(input => input.Usage!).SetValidator(new DependencyValidator());
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
    }
}
