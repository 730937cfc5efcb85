using System.Net.Mime;
using Microsoft.AspNetCore.Routing.Matching;
using RiskApi.Web;

namespace RiskApi.Pages.Shell;

/// <summary>Keeps endpoints that take pages to requests that ask for one.</summary>
internal sealed class PageMatching : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    /// <summary>Whether a client asks for pages by name, as browsers do; one that takes anything does not.</summary>
    public static bool AsksForPages(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType == MediaTypeNames.Text.Html)
        && Negotiation.Choose(request, MediaTypeNames.Text.Html, MediaTypeNames.Application.Json) == MediaTypeNames.Text.Html;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<TakesPages>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Endpoint?.Metadata.GetMetadata<TakesPages>() is not null && !AsksForPages(httpContext.Request))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }
}
