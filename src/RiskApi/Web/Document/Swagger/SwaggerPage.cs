using Swashbuckle.AspNetCore.SwaggerUI;

namespace RiskApi.Web.Document.Swagger;

/// <summary>Swagger UI as it is set up: folded, with a filter, in the order of the story, and short enough to be overlooked at once.</summary>
internal static class SwaggerPage
{
    public const string Path = "swagger";

    public static void Configure(SwaggerUIOptions page)
    {
        page.RoutePrefix = Path;
        page.DocumentTitle = "RiskApi";
        page.HeadContent = $"<style>{EmbeddedText.Read("Web.Document.Swagger.swagger.css")}</style><script>{EmbeddedText.Read("Web.Document.Swagger.swagger.js")}</script>";

        // Seen from /swagger, wherever a proxy serves both.
        page.SwaggerEndpoint($"../openapi/{DocumentSetup.Name}.json", "RiskApi v1");
        page.EnableTryItOutByDefault();
        page.DisplayRequestDuration();
        page.DocExpansion(DocExpansion.None);
        page.EnableFilter();
        page.DefaultModelsExpandDepth(0);
    }
}
