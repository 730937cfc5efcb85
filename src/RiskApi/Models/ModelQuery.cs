using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;

namespace RiskApi.Models;

/// <summary>Which models to list.</summary>
internal sealed record ModelQuery
{
    [ParameterDoc("Only models of this provider.", Example = "openai")]
    [FromQuery(Name = "provider")]
    public string? Provider { get; init; }

    [ParameterDoc("Only models of this status on the as-of date.", Example = "deprecated")]
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [ParameterDoc("Only models whose committed or tentative end falls within this many days after the as-of date.", Example = "90")]
    [FromQuery(Name = "retiresWithinDays")]
    public string? RetiresWithinDays { get; init; }

    [ParameterDoc("The day to answer for, with what was known on it; today (UTC) where left out.", Example = "2026-09-01")]
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    [ParameterDoc("Models per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}
