using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Web.Validation;

namespace RiskApi.Web.Errors;

/// <summary>Registers the answers to errors.</summary>
internal static class ProblemSetup
{
    public static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddHttpContextAccessor();
        services.AddSingleton<IPostConfigureOptions<JsonOptions>, ProblemLinks>();
        services.AddExceptionHandler<MalformedRequests>();
        services.AddExceptionHandler<Faults>();

        // Else a body that cannot be bound is a bare 400.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        Naming.UseJsonNamesInValidation();
    }
}
