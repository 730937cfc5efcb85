using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Notifications;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Notifications.Deliveries;

/// <summary>Which deliveries of a subscription to list.</summary>
internal sealed record DeliveryQuery
{
    [ParameterDoc("Only deliveries of this state.", Example = "dead")]
    [FromQuery(Name = "state")]
    public Given<DeliveryState>? State { get; init; }

    [ParameterDoc("Deliveries per page; 50 where left out.", Example = "20")]
    [FromQuery(Name = "limit")]
    public Given<int>? Limit { get; init; }

    [ParameterDoc("Where to go on, from the `next` of the page before.")]
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>The bounds of a query for deliveries.</summary>
internal sealed class DeliveryQueryValidator : AbstractValidator<DeliveryQuery>
{
    public DeliveryQueryValidator()
    {
        RuleFor(query => query.State).IsWord();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}
