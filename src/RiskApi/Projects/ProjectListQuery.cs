using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>Which projects to list, in which order, and what of them.</summary>
internal sealed record ProjectListQuery
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

    [ParameterDoc("Only projects in whose id, name, owner, team, tags or models each of these words is found, whatever its case. A word may be a part of one.")]
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [ParameterDoc(
        "By `name`, by the `score` of the latest assessment, where those without one come last, or by `updatedAt`; with `-` the other way round. By id where left out.",
        Example = "-score")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [ParameterDoc(Web.Fields.Doc)]
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }

    /// <summary>The projects that are wanted.</summary>
    public ProjectSelection ToSelection(Outlook today) => new(
        ProjectFacets.Of(new ProjectQuery { Tag = Tag, Team = Team, Owner = Owner, Provider = Provider, Model = Model }, today),
        Q?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        ProjectOrder.Of(Sort));
}

/// <summary>The bounds of a query for a list of projects.</summary>
internal sealed class ProjectListQueryValidator : AbstractValidator<ProjectListQuery>
{
    public ProjectListQueryValidator(FieldNames names)
    {
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).FitsName();
        RuleFor(query => query.Owner).FitsName();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).FitsModelString();
        RuleFor(query => query.Q).IsSearch();
        RuleFor(query => query.Sort).IsOneOf(ProjectOrder.Words);
        RuleFor(query => query.Fields).AreFieldsOf(typeof(ProjectView), names);
    }
}
