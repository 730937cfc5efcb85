using System.ComponentModel.DataAnnotations;

namespace RiskApi.Pages;

/// <summary>Settings of the pages, section <c>Pages</c>.</summary>
internal sealed class PagesOptions : IValidatableObject
{
    public const string Section = "Pages";

    /// <summary>
    /// A folder for the keys that the tokens of forms are made with, which all instances share; where left out, the framework's own place for the account
    /// that runs the service.
    /// </summary>
    public string? KeysFolder { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeysFolder is "")
        {
            yield return new("Pages:KeysFolder is empty; name a folder, or leave it out.");
        }
    }
}
