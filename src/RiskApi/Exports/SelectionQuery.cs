using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports;

/// <summary>Which projects to export, and how to assess them; several filters must all fit.</summary>
internal sealed record SelectionQuery
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

    [ParameterDoc("Only projects that call a model of this provider.")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("Only projects that call this model, in any form that `GET /v1/resolve` understands; one that it does not is compared as it is written.")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2026-11-24")]
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    [ParameterDoc("How far ahead to look, in days; 365 where left out.", Example = "365")]
    [FromQuery(Name = "horizonDays")]
    public string? HorizonDays { get; init; }

    /// <summary>How to assess.</summary>
    public ExportQuery Assessing => new() { AsOf = AsOf, HorizonDays = HorizonDays };

    /// <summary>Which projects.</summary>
    public ProjectQuery Projects => new() { Tag = Tag, Team = Team, Owner = Owner, Provider = Provider, Model = Model };
}

/// <summary>The bounds of a selection.</summary>
internal sealed class SelectionQueryValidator : AbstractValidator<SelectionQuery>
{
    public SelectionQueryValidator()
    {
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).MaximumLength(ProjectInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Owner).MaximumLength(ProjectInputValidator.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).MaximumLength(300).WithoutControlCharacters();
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.HorizonDays).IsWholeNumber(1, 3650);
    }
}
