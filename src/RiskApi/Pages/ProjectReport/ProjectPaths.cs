namespace RiskApi.Pages.ProjectReport;

/// <summary>The addresses of a project's pages.</summary>
internal static class ProjectPaths
{
    public static string Of(string id) => $"/projects/{Uri.EscapeDataString(id)}";

    public static string Edit(string id) => $"{Of(id)}/edit";

    public static string Review(string id) => $"{Of(id)}/review";

    public static string History(string id) => $"{Of(id)}/history";

    public static string Assess(string id) => $"{Of(id)}/assess";

    public static string Delete(string id) => $"{Of(id)}/delete";

    /// <summary>A form of the project that the API gives, such as a picture.</summary>
    public static string Export(string id, string name) => $"/v1/projects/{Uri.EscapeDataString(id)}/{name}";
}
