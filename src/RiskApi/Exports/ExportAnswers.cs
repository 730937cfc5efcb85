using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Web.Errors;
using RiskApi.Web.Markup;

namespace RiskApi.Exports;

/// <summary>Answers with exports. They change with the day, the facts and the project, so clients ask each time, and are sent only what changed.</summary>
internal static class ExportAnswers
{
    private const int TagLength = 32;

    public static FileContentHttpResult Of(ExportDocument document, HttpContext http)
    {
        var bytes = Encoding.UTF8.GetBytes(document.Text);
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        if (document.Format is ExportFormat.Html or ExportFormat.Timeline or ExportFormat.Factors or ExportFormat.Curve or ExportFormat.Badge)
        {
            Page.Protect(http.Response);
        }

        return TypedResults.Bytes(
            bytes,
            ExportFormats.MediaType(document.Format),
            entityTag: HttpMethods.IsPost(http.Request.Method) ? null : new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagLength]}\""));
    }

    public static ProblemHttpResult NotAcceptable(params string[] formats) =>
        Problems.Of(ProblemType.NotAcceptable, $"The answer cannot be given in a media type that you accept; 'format' chooses among {string.Join(", ", formats)}.");
}
