using RiskApi.Pages.ProjectReport;

namespace RiskApi.Pages.Today;

/// <summary>The addresses of the form of an alert.</summary>
internal static class AlertPaths
{
    /// <summary>The value of <c>back</c> with which one comes back to the page of the project.</summary>
    public const string Project = "project";

    /// <summary>The form of the alert on a dependency.</summary>
    /// <param name="id">The project.</param>
    /// <param name="requested">The dependency.</param>
    /// <param name="back">Where one comes back to: <see cref="Project"/>, or today's page where it is null.</param>
    public static string Of(string id, string requested, string? back = null) =>
        $"{ProjectPaths.Of(id)}/alert?dependency={Uri.EscapeDataString(requested)}{(back == Project ? $"&back={Project}" : "")}";

    /// <summary>Where one comes back to.</summary>
    public static string Back(string id, string? back) => back == Project ? ProjectPaths.Of(id) : TodayQuery.Path;
}
