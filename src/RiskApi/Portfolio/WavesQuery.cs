using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio;

/// <summary>What counts as a wave.</summary>
internal sealed record WavesQuery
{
    [ParameterDoc("Days that the published dates of one wave span at most; 7 where left out.", Example = "7")]
    [FromQuery(Name = "windowDays")]
    public Given<int>? WindowDays { get; init; }

    [ParameterDoc("Dependencies that make a wave; 2 where left out.", Example = "2")]
    [FromQuery(Name = "atLeast")]
    public Given<int>? AtLeast { get; init; }
}

/// <summary>The bounds of a wave.</summary>
internal sealed class WavesQueryValidator : AbstractValidator<WavesQuery>
{
    public WavesQueryValidator()
    {
        RuleFor(query => query.WindowDays).IsWholeNumber(1, 92);
        RuleFor(query => query.AtLeast).IsWholeNumber(1, 1_000_000);
    }
}
