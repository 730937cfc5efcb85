using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;

namespace RiskApi.Imports;

/// <summary>What to compare a file with.</summary>
internal sealed record PreviewQuery
{
    [ParameterDoc("The id of a project that is kept, to see what the import would change in it.")]
    [FromQuery(Name = "projectId")]
    public string? ProjectId { get; init; }
}

/// <summary>The bounds of what to compare a file with.</summary>
internal sealed class PreviewQueryValidator : AbstractValidator<PreviewQuery>
{
    public PreviewQueryValidator() =>
        RuleFor(query => query.ProjectId).Must(id => id is null || Slug.IsValid(id)).WithMessage($"An id of a project has {Slug.Form}.");
}
