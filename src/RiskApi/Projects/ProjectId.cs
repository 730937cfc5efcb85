using System.Text.RegularExpressions;

namespace RiskApi.Projects;

/// <summary>Ids of projects: chosen by the client, or made by the service.</summary>
internal static partial class ProjectId
{
    public const string Example = "support-copilot";

    /// <summary>What an id looks like.</summary>
    public const string Form = "1 to 100 lower-case letters, digits, dots, underscores and hyphens, a letter or digit first";

    public static string New(DateTimeOffset at) => Guid.CreateVersion7(at).ToString();

    public static bool IsValid(string id) => Pattern().IsMatch(id);

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{0,99}$")]
    private static partial Regex Pattern();
}
