using FluentValidation;
using RiskApi.Catalog;

namespace RiskApi.Web.Validation;

/// <summary>Registers the validators: one each for the service, and one each for a request where it asks the catalog of the request.</summary>
internal static class ValidatorSetup
{
    public static void AddRiskApiValidators(this IServiceCollection services) => services
        .AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Singleton, found => !AsksTheCatalog(found.ValidatorType), includeInternalTypes: true)
        .AddValidatorsFromAssemblyContaining<Program>(ServiceLifetime.Scoped, found => AsksTheCatalog(found.ValidatorType), includeInternalTypes: true);

    private static bool AsksTheCatalog(Type validator) =>
        validator.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(CatalogSnapshot)));
}
