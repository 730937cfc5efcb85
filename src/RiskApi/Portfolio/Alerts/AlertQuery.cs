using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Catalog.Served;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Alerts;

/// <summary>Which alerts; several filters must all fit.</summary>
internal sealed record AlertQuery
{
    [ParameterDoc("Only alerts in this state.", Example = "acknowledged")]
    [FromQuery(Name = "state")]
    public Given<AlertState>? State { get; init; }

    [ParameterDoc("Only alerts as pressing as this group of the worklist.", Example = "broken-now")]
    [FromQuery(Name = "group")]
    public Given<WorklistGroup>? Group { get; init; }

    [ParameterDoc("Only the project of this id.")]
    [FromQuery(Name = "project")]
    public string? Project { get; init; }

    [ParameterDoc("Only projects of this team.")]
    [FromQuery(Name = "team")]
    public string? Team { get; init; }

    [ParameterDoc("Only projects of this owner.")]
    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [ParameterDoc("Only projects with this tag.")]
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [ParameterDoc("Only models that this provider serves.")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("Only this model, in any form that `GET /v1/resolve` understands; one that it does not is compared as it is written.")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    [ParameterDoc("The order, as of `GET /v1/worklist`; by `startBy` where left out.", Example = "startBy")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [ParameterDoc("Alerts per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>The lines that are wanted.</summary>
    public WorklistSelection ToSelection(Outlook outlook) => new()
    {
        AlertsOnly = true,
        State = State?.Value,
        Handled = HandledLines.All,
        WithWaived = true,
        Group = Group?.Value,
        Project = Project,
        Team = Team,
        Owner = Owner,
        Tag = Tag,
        Provider = Provider,
        Model = outlook.ReferenceOf(Model),
    };
}

/// <summary>The bounds of a query for alerts.</summary>
internal sealed class AlertQueryValidator : AbstractValidator<AlertQuery>
{
    public AlertQueryValidator()
    {
        RuleFor(query => query.State).IsWord();
        RuleFor(query => query.Group).IsWord();
        RuleFor(query => query.Project).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Team).FitsName();
        RuleFor(query => query.Owner).FitsName();
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).FitsModelString();
        RuleFor(query => query.Sort).IsOneOf(WorklistOrder.Words);
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursorOfLines(query => query.Sort);
    }
}
