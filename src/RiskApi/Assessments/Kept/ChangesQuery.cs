using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Kept;

/// <summary>What to compare an assessment with.</summary>
internal sealed record ChangesQuery
{
    [ParameterDoc("The id of the earlier assessment; the one before it where left out.")]
    [FromQuery(Name = "since")]
    public string? Since { get; init; }
}

/// <summary>The bounds of a comparison.</summary>
internal sealed class ChangesQueryValidator : AbstractValidator<ChangesQuery>
{
    public ChangesQueryValidator() => RuleFor(query => query.Since).MaximumLength(100).WithoutControlCharacters();
}
