using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Formats.Reading;
using RiskApi.Web.Errors;

namespace RiskApi.Imports;

/// <summary>Answers for files that cannot be imported.</summary>
internal static class ImportProblems
{
    private const int MostNamesTold = 50;

    public static ProblemHttpResult FormatUnknown() => Problems.Of(
        ProblemType.ImportFormatUnknown,
        $"The content is of none of the formats that are read. Name one in 'format'. They are told by: {ImportFormats.Legend}.");

    public static ProblemHttpResult ChooseProject(IReadOnlyList<ImportedProject> projects, string? chosen)
    {
        var names =
            $"{string.Join(", ", projects.Take(MostNamesTold).Select(project => project.Name ?? ImportedProject.Unnamed))}{(projects.Count > MostNamesTold ? ", …" : "")}";
        return Problems.Validation(new Dictionary<string, string[]>
        {
            ["project"] = [chosen is null
                ? $"The file tells of {projects.Count} projects; choose one of {names}."
                : $"The file tells of no project of that name; it tells of {names}."],
        });
    }

    /// <summary>Turns what a reader complains of into an answer.</summary>
    public static async ValueTask<object?> Catch(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ImportException fault)
        {
            return Problems.Of(fault.IsTooLarge ? ProblemType.ImportTooLarge : ProblemType.ImportUnreadable, fault.Message);
        }
    }

    /// <summary>Refuses bodies that are no file.</summary>
    public static ValueTask<object?> RefuseForms(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true
                ? Answer(ProblemType.UnsupportedMediaType, "The body is a form; send the file itself as the body, as curl does with --data-binary @file.")
            : request.Headers.ContentEncoding.Count > 0 ? Answer(ProblemType.UnsupportedMediaType, "The body has a content encoding; send it without one.")
            : request.ContentLength == 0 ? Answer(ProblemType.Malformed, "The body is empty; send the file as the body, as curl does with --data-binary @file.")
            : next(context);
    }

    private static ValueTask<object?> Answer(ProblemType type, string detail) => ValueTask.FromResult<object?>(Problems.Of(type, detail));
}
