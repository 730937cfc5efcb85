using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Catalog.Served;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Which lines of the worklist; several filters must all fit.</summary>
internal sealed record WorklistQuery
{
    [ParameterDoc("Only lines of this group.", Example = "too-late-to-start")]
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

    [ParameterDoc("Only models with a published end before this day, those that have ended among them.", Example = "2027-03-01")]
    [FromQuery(Name = "before")]
    public Given<DateOnly>? Before { get; init; }

    [ParameterDoc("Only lines in which each of these words is found, whatever its case: in the project's id, name, owner, team or tags, the model or its replacement.")]
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [ParameterDoc("Also lines that somebody has accepted for now; they are counted in either case.", Example = "true")]
    [FromQuery(Name = "waived")]
    public Given<bool>? Waived { get; init; }

    [ParameterDoc("Which lines whose alert somebody handled, beside those that are open: the acknowledged where left out, `none`, or `all`.", Example = "none")]
    [FromQuery(Name = "handled")]
    public Given<HandledLines>? Handled { get; init; }

    [ParameterDoc(
        "By `startBy`: the most pressing group first, within it the earliest day to start by, then the greatest loss; by `stopsOn`, `loss`, `appearedOn` or "
        + "`project`, the lowest first; with `-` the other way round. Lines without a key come last. By `startBy` where left out.",
        Example = "-appearedOn")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [ParameterDoc(Web.Fields.Doc)]
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }

    [ParameterDoc("The day to answer for, with what was known of models on it; today (UTC) where left out. The projects are those of now.", Example = "2026-09-01")]
    [FromQuery(Name = "asOf")]
    public Given<DateOnly>? AsOf { get; init; }

    [ParameterDoc("How far ahead to look, in days; 365 where left out.", Example = "365")]
    [FromQuery(Name = "horizonDays")]
    public Given<int>? HorizonDays { get; init; }

    [ParameterDoc("Lines per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    /// <summary>The lines that are wanted.</summary>
    public WorklistSelection ToSelection(Outlook outlook) => new()
    {
        Group = Group?.Value,
        Project = Project,
        Team = Team,
        Owner = Owner,
        Tag = Tag,
        Provider = Provider,
        Model = outlook.ReferenceOf(Model),
        Before = Before?.Value,
        Words = Q?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        WithWaived = Waived?.Value ?? false,
        Handled = Handled?.Value ?? HandledLines.Acknowledged,
    };
}

/// <summary>The bounds of a query for lines.</summary>
internal sealed class WorklistQueryValidator : AbstractValidator<WorklistQuery>
{
    public WorklistQueryValidator(FieldNames names)
    {
        RuleFor(query => query.Group).IsWord();
        RuleFor(query => query.Project).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Team).FitsName();
        RuleFor(query => query.Owner).FitsName();
        RuleFor(query => query.Tag).MaximumLength(ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(query => query.Provider).MaximumLength(100).WithoutControlCharacters();
        RuleFor(query => query.Model).FitsModelString();
        RuleFor(query => query.Before).IsAsOfDate();
        RuleFor(query => query.Q).IsSearch();
        RuleFor(query => query.Waived).IsTrueOrFalse();
        RuleFor(query => query.Handled).IsWord();
        RuleFor(query => query.Sort).IsOneOf(WorklistOrder.Words);
        RuleFor(query => query.Fields).AreFieldsOf(typeof(WorklistLine), names);
        RuleFor(query => query.AsOf).IsAsOfDate();
        RuleFor(query => query.HorizonDays).IsHorizon();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursorOfLines(query => query.Sort);
    }
}
