using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Writes.Audit;

/// <summary>Which entries of the audit trail to read; several filters must all fit.</summary>
internal sealed record AuditQuery
{
    [ParameterDoc("Only writes to this kind of resource, such as `project`.")]
    [FromQuery(Name = "resourceType")]
    public string? ResourceType { get; init; }

    [ParameterDoc("Only writes to the resource of this id.")]
    [FromQuery(Name = "resourceId")]
    public string? ResourceId { get; init; }

    [ParameterDoc("Only writes by this actor.")]
    [FromQuery(Name = "actor")]
    public string? Actor { get; init; }

    [ParameterDoc("Only writes by the key of this id, or the token of this subject.")]
    [FromQuery(Name = "actorId")]
    public string? ActorId { get; init; }

    [ParameterDoc("Only this action, such as `create` or `delete`.")]
    [FromQuery(Name = "action")]
    public string? Action { get; init; }

    [ParameterDoc("Only writes from this day on (UTC).")]
    [FromQuery(Name = "from")]
    public Given<DateOnly>? From { get; init; }

    [ParameterDoc("Only writes before this day (UTC).")]
    [FromQuery(Name = "until")]
    public Given<DateOnly>? Until { get; init; }

    [ParameterDoc("Entries per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>The bounds of a query for audit entries.</summary>
internal sealed class AuditQueryValidator : AbstractValidator<AuditQuery>
{
    private const int LongestText = 200;

    public AuditQueryValidator()
    {
        RuleFor(query => query.ResourceType).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.ResourceId).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.Actor).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.Action).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.From).IsAsOfDate();
        RuleFor(query => query.Until).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}
