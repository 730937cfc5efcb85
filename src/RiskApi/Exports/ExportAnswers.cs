using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Core;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing;
using RiskApi.Web;
using RiskApi.Web.Errors;

namespace RiskApi.Exports;

/// <summary>Answers with exports. They change with the day, the facts and the project, so clients ask each time, and are sent only what changed.</summary>
internal static class ExportAnswers
{
    private const int TagLength = 32;

    public static FileContentHttpResult Of(ExportDocument document, HttpContext http)
    {
        var bytes = Encoding.UTF8.GetBytes(document.Text);
        var headers = http.Response.Headers;
        headers.CacheControl = "no-cache";
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        if (document.IsActive)
        {
            PageHeaders.Protect(http.Response);
        }

        var disposition = new ContentDispositionHeaderValue(document.IsAttachment ? "attachment" : "inline");
        disposition.SetHttpFileName(document.FileName);
        headers.ContentDisposition = disposition.ToString();

        return TypedResults.Bytes(
            bytes,
            document.MediaType,
            entityTag: HttpMethods.IsPost(http.Request.Method)
                ? null
                : new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagLength]}\""));
    }

    /// <summary>Answers with an assessment in the form that was asked for.</summary>
    /// <typeparam name="TJson">The answer as JSON.</typeparam>
    public static Results<TJson, FileContentHttpResult, ProblemHttpResult> Of<TJson>(
        TJson json, Assessed assessed, ExportFormatQuery query, ExportWriter writer, HttpContext http)
        where TJson : IResult
    {
        VaryByAccept(http);
        return query.Choose(http.Request) switch
        {
            ExportFormat.Json => json,
            { } format => Of(writer.Write(assessed, format, RequestLinks.Of(http.Request)), http),
            null => NotAcceptable(ExportFormats.All),
        };
    }

    /// <summary>Says that the form of the answer depends on what the client accepts.</summary>
    public static void VaryByAccept(HttpContext http) => http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);

    public static ProblemHttpResult NotAcceptable(params IEnumerable<ExportFormat> formats) =>
        Problems.Of(
            ProblemType.NotAcceptable,
            $"The answer cannot be given in a media type that you accept; 'format' chooses among {string.Join(", ", formats.Select(Words.Of))}.");
}
