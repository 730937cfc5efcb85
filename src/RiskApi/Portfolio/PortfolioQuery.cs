using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio;

/// <summary>Which projects to answer for, and for which day; several filters must all fit.</summary>
internal sealed record PortfolioQuery
{
    [ParameterDoc("Only projects with this tag.")]
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [ParameterDoc("Only projects of this team.")]
    [FromQuery(Name = "team")]
    public string? Team { get; init; }

    [ParameterDoc("Only projects of this owner.")]
    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [ParameterDoc("Only projects of this criticality; one that states none counts as high.")]
    [FromQuery(Name = "criticality")]
    public Given<Criticality>? Criticality { get; init; }

    [ParameterDoc("The day to answer for, with what was known of models on it; today (UTC) where left out. The projects are those of now.", Example = "2026-09-01")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }

    [ParameterDoc("How far ahead to look, in days; 365 where left out.", Example = "365")]
    [FromQuery(Name = "horizonDays")]
    public Given<int>? HorizonDays { get; init; }

    /// <summary>Whether a project is one of those chosen.</summary>
    public bool Fits(Project project) =>
        (Tag is null || project.Tags.Contains(Tag))
        && (Team is null || project.Team == Team)
        && (Owner is null || project.Owner == Owner)
        && (Criticality?.Value is not { } criticality || criticality == ExposedProject.CriticalityOf(project));

    /// <summary>The same choice as a query gives it, of what a body says.</summary>
    public static PortfolioQuery Of(string? tag, string? team, string? owner, Criticality? criticality, DateOnly? asOf, int? horizonDays) => new()
    {
        Tag = tag,
        Team = team,
        Owner = owner,
        Criticality = criticality is { } word ? Given<Criticality>.Parse(Words.Of(word), null) : null,
        AsOf = asOf is { } day ? Given<DateOnly>.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null) : null,
        HorizonDays = horizonDays is { } days ? Given<int>.Parse(days.ToString(CultureInfo.InvariantCulture), null) : null,
    };
}

/// <summary>The bounds of a choice of projects.</summary>
internal sealed class PortfolioQueryValidator : AbstractValidator<PortfolioQuery>
{
    public PortfolioQueryValidator()
    {
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).FitsName();
        RuleFor(query => query.Owner).FitsName();
        RuleFor(query => query.Criticality).IsWord();
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.HorizonDays).IsHorizon();
    }
}
