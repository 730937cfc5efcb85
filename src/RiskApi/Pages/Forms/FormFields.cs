namespace RiskApi.Pages.Forms;

/// <summary>The fields of a form that was sent.</summary>
/// <param name="form">The form.</param>
internal sealed class FormFields(IFormCollection form)
{
    /// <summary>The field of the anti-forgery token.</summary>
    public const string Token = "__RequestVerificationToken";

    /// <summary>Fields that no page shows again.</summary>
    private static readonly string[] NotShown = [Token, "key"];

    /// <summary>The fields of a request, which has read them.</summary>
    public static FormFields Of(HttpContext http) => new(http.Request.Form);

    /// <summary>The fields of a request as far as it has any that can be read.</summary>
    public static async Task<FormFields> Read(HttpContext http)
    {
        try
        {
            return new(http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty);
        }
        catch (Exception cut) when (cut is InvalidDataException or IOException)
        {
            return new(FormCollection.Empty);
        }
    }

    /// <summary>A field without the space around it; null where it is missing or blank.</summary>
    public string? Text(string name) => form[name] is [{ } text, ..] && text.Trim() is { Length: > 0 } said ? said : null;

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> All(string name) => [.. form[name].OfType<string>()];

    /// <summary>The file of a field; null where none was chosen.</summary>
    public IFormFile? File(string name) => form.Files.GetFile(name) is { Length: > 0 } file ? file : null;

    /// <summary>What was typed, to be kept where it could not be taken.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed =>
    [
        .. form.Where(one => !NotShown.Contains(one.Key))
            .SelectMany(one => one.Value.OfType<string>().Select(value => KeyValuePair.Create(one.Key, value)))
            .Where(one => one.Value.Length > 0),
    ];
}
