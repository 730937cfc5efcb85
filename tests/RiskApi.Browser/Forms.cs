using System.Text.RegularExpressions;

namespace RiskApi.Browser;

/// <summary>Sends forms without a browser.</summary>
internal static partial class Forms
{
    /// <summary>Sends a form with the token of a page.</summary>
    public static async Task SendForm(this HttpClient client, string page, string path, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        (string Name, string Value) token = ("__RequestVerificationToken", Token().Match(html).Groups["token"].Value);
        using var form = new FormUrlEncodedContent(fields.Append(token).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
