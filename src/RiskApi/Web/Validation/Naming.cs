using System.Text.Json;
using FluentValidation;

namespace RiskApi.Web.Validation;

/// <summary>Lets validation speak of the names that clients see.</summary>
internal static class Naming
{
    public static void UseJsonNamesInValidation()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => JsonName(member?.Name);
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => JsonName(member?.Name);
        ValidatorOptions.Global.LanguageManager.Enabled = false;
    }

    private static string? JsonName(string? member) => member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member);
}
