using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Imports;

/// <summary>How to read a file; both operations take it, and the parameters of an operation are bound from one record without a base.</summary>
internal interface IImportQuery
{
    const string FormatDoc = "The format of the file; recognised by its content where left out.";
    const string FileNameDoc = "The name of the file, where it has one: the path that a single source file has in places.";
    const string ProjectDoc = "The one of the file's projects that is meant, by its name in the file; to be given where the file tells of several and one is needed.";
    const int LongestName = 300;

    string? Format { get; }

    string? FileName { get; }

    string? Project { get; }
}

/// <summary>How to read a file, and what to compare it with.</summary>
internal sealed record PreviewQuery : IImportQuery
{
    [ParameterDoc(IImportQuery.FormatDoc)]
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    [ParameterDoc(IImportQuery.FileNameDoc)]
    [FromQuery(Name = "fileName")]
    public string? FileName { get; init; }

    [ParameterDoc(IImportQuery.ProjectDoc)]
    [FromQuery(Name = "project")]
    public string? Project { get; init; }

    [ParameterDoc("The id of a project that is kept, to see what the import would change in it.")]
    [FromQuery(Name = "projectId")]
    public string? ProjectId { get; init; }
}

/// <summary>How to read a file, and how to merge it.</summary>
internal sealed record ApplyQuery : IImportQuery
{
    [ParameterDoc(IImportQuery.FormatDoc)]
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    [ParameterDoc(IImportQuery.FileNameDoc)]
    [FromQuery(Name = "fileName")]
    public string? FileName { get; init; }

    [ParameterDoc(IImportQuery.ProjectDoc)]
    [FromQuery(Name = "project")]
    public string? Project { get; init; }

    [ParameterDoc("Whether dependencies that the file lacks are removed: `true` or `false`; false where left out.")]
    [FromQuery(Name = "removeMissing")]
    public string? RemoveMissing { get; init; }
}

/// <summary>The bounds of how to read a file.</summary>
/// <typeparam name="T">The parameters of an operation.</typeparam>
internal abstract class ImportQueryValidator<T> : AbstractValidator<T>
    where T : IImportQuery
{
    protected ImportQueryValidator()
    {
        RuleFor(query => query.Format).OneOf(ImportFormats.Words);
        RuleFor(query => query.FileName).MaximumLength(IImportQuery.LongestName).WithoutControlCharacters();
        RuleFor(query => query.Project).MaximumLength(IImportQuery.LongestName).WithoutControlCharacters();
    }
}

/// <summary>The bounds of a preview.</summary>
internal sealed class PreviewQueryValidator : ImportQueryValidator<PreviewQuery>
{
    public PreviewQueryValidator() =>
        RuleFor(query => query.ProjectId).Must(id => id is null || Slug.IsValid(id)).WithMessage($"An id of a project has {Slug.Form}.");
}

/// <summary>The bounds of an import.</summary>
internal sealed class ApplyQueryValidator : ImportQueryValidator<ApplyQuery>
{
    public ApplyQueryValidator() => RuleFor(query => query.RemoveMissing).OneOf(["true", "false"]);
}
