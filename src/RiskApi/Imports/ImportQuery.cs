using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Imports;

/// <summary>How to read a file.</summary>
internal sealed record ImportQuery
{
    [ParameterDoc("The format of the file; recognised by its content where left out.")]
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

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
        RuleFor(query => query.Format).OneOf(ImportFormats.Words);
        RuleFor(query => query.FileName).MaximumLength(LongestName).WithoutControlCharacters();
        RuleFor(query => query.Project).MaximumLength(LongestName).WithoutControlCharacters();
    }
}
