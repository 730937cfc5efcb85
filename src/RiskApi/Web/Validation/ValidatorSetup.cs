using System.Text.Json;
using FluentValidation;
using RiskApi.Core.Catalog;

namespace RiskApi.Web.Validation;

/// <summary>Registers the validators: one each for the service, and one each for a request where it asks the catalog of the request.</summary>
internal static class ValidatorSetup
{
    public static void AddValidators(this IServiceCollection services) => services
        .AddValidatorsFromAssemblyContaining<ValidatedInput>(
            ServiceLifetime.Singleton, found => !AsksTheCatalog(found.ValidatorType), includeInternalTypes: true)
        .AddValidatorsFromAssemblyContaining<ValidatedInput>(ServiceLifetime.Scoped, found => AsksTheCatalog(found.ValidatorType), includeInternalTypes: true);

    private static bool AsksTheCatalog(Type validator) =>
        validator.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(CatalogSnapshot)));
}

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
