using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Imports;

/// <summary>How to merge a file.</summary>
internal sealed record ApplyQuery
{
    [ParameterDoc("Whether dependencies that the file lacks are removed: `true` or `false`; false where left out.")]
    [FromQuery(Name = "removeMissing")]
    public string? RemoveMissing { get; init; }
}

/// <summary>The bounds of how to merge a file.</summary>
internal sealed class ApplyQueryValidator : AbstractValidator<ApplyQuery>
{
    public ApplyQueryValidator() => RuleFor(query => query.RemoveMissing).OneOf(["true", "false"]);
}
