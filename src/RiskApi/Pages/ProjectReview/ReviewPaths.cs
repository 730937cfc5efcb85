using RiskApi.Pages.ProjectReport;

namespace RiskApi.Pages.ProjectReview;

/// <summary>The addresses of the page of a project's review.</summary>
internal static class ReviewPaths
{
    public static string Of(string id) => ProjectPaths.Review(id);

    /// <summary>A card of the page: an item of the checklist, or <c>decision</c>.</summary>
    public static string Card(string id, string card) => $"{Of(id)}#{card}";

    /// <summary>The page with the form that accepts the risk of an item.</summary>
    public static string Waive(string id, string item) => $"{Of(id)}?waive={Uri.EscapeDataString(item)}#{item}";

    /// <summary>Where a form of the page is sent.</summary>
    public static string Form(string id, string form) => $"{Of(id)}/{form}";

    public static string Compare(string id, string from) => $"{Of(id)}/compare?from={Uri.EscapeDataString(from)}";

    /// <summary>The review as a page to print.</summary>
    public static string Print(string id) => $"/v1/projects/{Uri.EscapeDataString(id)}/reviews/latest?format=html";
}
