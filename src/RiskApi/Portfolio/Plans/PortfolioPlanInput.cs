using FluentValidation;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Plans;

/// <summary>What there is to plan with, and for which projects.</summary>
internal sealed record PortfolioPlanInput
{
    private const int DefaultMonths = 12;

    /// <summary>Engineer-days of all teams together in a month, counted in tenths; from 0.1.</summary>
    /// <example>40</example>
    public required double EngineerDaysPerMonth { get; init; }

    /// <summary>For how many months, from the as-of date; 12 where left out.</summary>
    /// <example>12</example>
    public int? Months { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The day to answer for, with what was known of models on it; the plan starts on it. Today (UTC) where left out. The projects are those of now.</summary>
    /// <example>2026-11-24</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>Which projects to plan for; all of them where left out.</summary>
    public PortfolioSelection? Selection { get; init; }

    public PortfolioPlanGoal ToGoal(SharedActionConstants shared) => new(EngineerDaysPerMonth, Months ?? DefaultMonths, shared);

    public PortfolioQuery ToQuery() => PortfolioQuery.Of(Selection?.Tag, Selection?.Team, Selection?.Owner, Selection?.Criticality, AsOf, HorizonDays);
}

/// <summary>Which projects; several members must all fit.</summary>
internal sealed record PortfolioSelection
{
    /// <summary>Only projects with this tag.</summary>
    public string? Tag { get; init; }

    /// <summary>Only projects of this team.</summary>
    /// <example>customer-care</example>
    public string? Team { get; init; }

    /// <summary>Only projects of this owner.</summary>
    public string? Owner { get; init; }

    /// <summary>Only projects of this criticality; one that states none counts as high.</summary>
    public Criticality? Criticality { get; init; }
}

/// <summary>The bounds of a plan for all projects.</summary>
internal sealed class PortfolioPlanInputValidator : AbstractValidator<PortfolioPlanInput>
{
    public PortfolioPlanInputValidator()
    {
        RuleFor(input => input.EngineerDaysPerMonth).InclusiveBetween(0.1, 100_000);
        RuleFor(input => input.Months).InclusiveBetween(1, 24);
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.Selection!).SetValidator(new PortfolioSelectionValidator());
    }
}

/// <summary>The bounds of a choice of projects in a body.</summary>
internal sealed class PortfolioSelectionValidator : AbstractValidator<PortfolioSelection>
{
    public PortfolioSelectionValidator()
    {
        RuleFor(selection => selection.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(selection => selection.Team).FitsName();
        RuleFor(selection => selection.Owner).FitsName();
    }
}
