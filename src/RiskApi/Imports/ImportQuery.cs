using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Formats.Reading;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Imports;

/// <summary>How to read a file.</summary>
internal sealed record ImportQuery
{
    [ParameterDoc("The format of the file; recognised by its content where left out.")]
    [FromQuery(Name = "format")]
    public Given<ImportFormat>? Format { get; init; }

    [ParameterDoc("The name of the file, where it has one: the path that a single source file has in places.")]
    [FromQuery(Name = "fileName")]
    public string? FileName { get; init; }

    [ParameterDoc("The one of the file's projects that is meant, by its name in the file; to be given where the file tells of several and one is needed.")]
    [FromQuery(Name = "project")]
    public string? Project { get; init; }
}

/// <summary>The bounds of how to read a file.</summary>
internal sealed class ImportQueryValidator : AbstractValidator<ImportQuery>
{
    private const int LongestName = 300;

    public ImportQueryValidator()
    {
        RuleFor(query => query.Format).OneOf(ImportFormats.Names);
        RuleFor(query => query.FileName).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(query => query.Project).MaximumLength(LongestName).WithoutControlCharacters();
    }
}

/// <summary>How to merge a file.</summary>
internal sealed record ApplyQuery
{
    [ParameterDoc("Whether dependencies that the file lacks are removed: `true` or `false`; false where left out.")]
    [FromQuery(Name = "removeMissing")]
    public Given<bool>? RemoveMissing { get; init; }
}

/// <summary>The bounds of how to merge a file.</summary>
internal sealed class ApplyQueryValidator : AbstractValidator<ApplyQuery>
{
    public ApplyQueryValidator() => RuleFor(query => query.RemoveMissing).IsTrueOrFalse();
}

/// <summary>What to compare a file with.</summary>
internal sealed record PreviewQuery : INamesProject
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
