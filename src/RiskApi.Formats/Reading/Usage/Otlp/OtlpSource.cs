using RiskApi.Core.Imports;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>The service that telemetry comes from.</summary>
/// <param name="Project">Its name; null where it has none of its own.</param>
/// <param name="Environment">Where it runs; null where it does not say so in known words.</param>
internal sealed record OtlpSource(string? Project, DeploymentEnvironment? Environment)
{
    private const string UnknownEnvironment = "The deployment environment is no word for production, staging or test; it is taken as not told.";

    /// <summary>Reads a resource.</summary>
    /// <param name="resource">The resource; null where telemetry has none.</param>
    /// <param name="into">Learns what is ignored.</param>
    /// <param name="where">Where it is.</param>
    public static OtlpSource Of(JsonPiece? resource, ImportCollector into, string where)
    {
        var attributes = new OtlpAttributes(resource?.Member("attributes"));
        var name = attributes["service.name"];
        var written = attributes["deployment.environment.name", "deployment.environment"];
        var environment = Environments(written?.ToLowerInvariant());
        if (written is not null && environment is null)
        {
            into.Ignore(UnknownEnvironment, where);
        }

        // Clients that were given no name call themselves unknown_service:<process>.
        return new(name is null || name.StartsWith("unknown_service", StringComparison.Ordinal) ? null : name, environment);
    }

    private static DeploymentEnvironment? Environments(string? written) => written switch
    {
        "production" or "prod" or "prd" or "live" => DeploymentEnvironment.Production,
        "staging" or "stage" or "stg" or "preprod" or "pre-production" or "preproduction" or "uat" => DeploymentEnvironment.Staging,
        "test" or "testing" or "qa" or "dev" or "development" or "local" or "sandbox" or "ci" => DeploymentEnvironment.Test,
        _ => null,
    };
}
