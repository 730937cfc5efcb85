using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>Which projects; several filters must all fit.</summary>
internal sealed record ProjectQuery
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
}

/// <summary>The bounds of a query for projects.</summary>
internal sealed class ProjectQueryValidator : AbstractValidator<ProjectQuery>
{
    public ProjectQueryValidator()
    {
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).FitsName();
        RuleFor(query => query.Owner).FitsName();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).FitsModelString();
    }
}
