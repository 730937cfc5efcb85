namespace RiskApi.Projects;

/// <summary>Ids of projects: slugs that clients choose, or made by the service.</summary>
internal static class ProjectId
{
    /// <summary>The id in the examples of the documentation.</summary>
    public const string Example = "support-copilot";

    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString();
}
