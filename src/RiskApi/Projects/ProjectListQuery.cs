using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Projects;

/// <summary>What a list of projects takes besides its filters: words to search for, the order, and what to give of each.</summary>
internal sealed record ProjectListQuery
{
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
    /// <param name="filters">The filters that must fit as well.</param>
    /// <param name="today">Tells which model a filter means.</param>
    public ProjectSelection ToSelection(ProjectQuery filters, Outlook today) => new(
        ProjectFacets.Of(filters, today),
        Q?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        ProjectOrder.Of(Sort));
}

/// <summary>The bounds of a query for a list of projects.</summary>
internal sealed class ProjectListQueryValidator : AbstractValidator<ProjectListQuery>
{
    public ProjectListQueryValidator(FieldNames names)
    {
        RuleFor(query => query.Q).IsSearch();
        RuleFor(query => query.Sort).IsOneOf(ProjectOrder.Words);
        RuleFor(query => query.Fields).AreFieldsOf(typeof(ProjectView), names);
    }
}
