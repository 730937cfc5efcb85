using System.Text.Json;
using RiskApi.Formats.Writing.Checks;
using RiskApi.Formats.Writing.Findings;

namespace RiskApi.Commands.Checks;

/// <summary>The forms that a check is given in.</summary>
internal static class CheckFormat
{
    /// <summary>For a terminal.</summary>
    public const string Text = "text";

    /// <summary>The words of the forms, with who writes each.</summary>
    private static readonly Dictionary<string, Func<Check, JsonSerializerOptions, string>> Forms = new()
    {
        [Text] = (check, _) => CheckText.Of(check),
        ["markdown"] = (check, _) => CheckMarkdown.Of(check),
        ["sarif"] = (check, _) => SarifText.Of(check.Told is { } told ? [told] : [], links: null, check.Notices),
        ["github"] = (check, _) => CheckAnnotations.Of(check),
        ["json"] = (check, json) => JsonSerializer.Serialize(CheckView.Of(check), json.GetTypeInfo(typeof(CheckView))) + "\n",
    };

    public static string[] Names => [.. Forms.Keys];

    public static string Write(string format, Check check, JsonSerializerOptions json) => Forms[format](check, json);
}
