using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Errors;

namespace RiskApi.Pages.Forms;

/// <summary>Maps forms.</summary>
internal static class FormEndpoints
{
    /// <summary>What is wrong with a form that has been open for long: the service does not know its token any more.</summary>
    public const string Expired = "The form was opened before the service started anew, or in another session. Nothing was changed.";

    /// <summary>Takes a form that a page of this service made: it is read, and its anti-forgery token checked, before the handler runs.</summary>
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder form) => form.AddEndpointFilter(async (context, next) =>
        await Fault(context.HttpContext) is { } fault ? fault : await next(context));

    private static async Task<ProblemHttpResult?> Fault(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return Problems.Of(ProblemType.UnsupportedMediaType, "This takes a form of a page.");
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException cut)
        {
            return Problems.Of(ProblemType.Malformed, $"The form cannot be read: {cut.Message}");
        }

        return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? null
            : Problems.Of(ProblemType.ExpiredForm, Expired);
    }
}
