using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Catalog.Served;
using RiskApi.Core.Events;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Projects;
using RiskApi.Storage.Events;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Kept;

/// <summary>From when on events are wanted.</summary>
internal sealed record SinceQuery
{
    public const string Doc = "Only what was noticed from this day (UTC) or instant on.";
    public const string Example = "2026-11-21";

    [ParameterDoc(Doc, Example = Example)]
    [FromQuery(Name = "since")]
    public Given<DateTimeOffset>? Since { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class SinceQueryValidator : AbstractValidator<SinceQuery>
{
    public SinceQueryValidator() => RuleFor(query => query.Since).IsSince();
}

/// <summary>Which events of all projects; several filters must all fit.</summary>
internal sealed record EventQuery
{
    [ParameterDoc(SinceQuery.Doc, Example = SinceQuery.Example)]
    [FromQuery(Name = "since")]
    public Given<DateTimeOffset>? Since { get; init; }

    [ParameterDoc("Only events of this kind.", Example = "notice-given")]
    [FromQuery(Name = "kind")]
    public Given<ProjectEventKind>? Kind { get; init; }

    [ParameterDoc("Only events of the project of this id.")]
    [FromQuery(Name = "project")]
    public string? Project { get; init; }

    [ParameterDoc("Only events of models of this provider.")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("Only events of this model, in any form that `GET /v1/resolve` understands.")]
    [FromQuery(Name = "model")]
    public string? Model { get; init; }

    [ParameterDoc("Only projects with this tag.")]
    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [ParameterDoc("Only projects of this team.")]
    [FromQuery(Name = "team")]
    public string? Team { get; init; }

    [ParameterDoc("Only projects of this owner.")]
    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [ParameterDoc(Web.Fields.Doc)]
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }

    /// <summary>The events that are wanted.</summary>
    public EventSelection ToSelection(Outlook today) => new()
    {
        ProjectId = Project,
        Kind = Kind?.Value,
        Provider = Provider,
        Model = today.ReferenceOf(Model),
        Since = Since?.Value,
        Facets = ProjectFacets.Of(new ProjectQuery { Tag = Tag, Team = Team, Owner = Owner }, today),
    };
}

/// <summary>The bounds of a query for events.</summary>
internal sealed class EventQueryValidator : AbstractValidator<EventQuery>
{
    public EventQueryValidator(FieldNames names)
    {
        RuleFor(query => query.Since).IsSince();
        RuleFor(query => query.Kind).IsWord();
        RuleFor(query => query.Fields).AreFieldsOf(typeof(EventView), names);
        RuleFor(query => query.Project).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).FitsModelString();
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Team).FitsName();
        RuleFor(query => query.Owner).FitsName();
    }
}
