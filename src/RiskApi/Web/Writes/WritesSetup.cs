namespace RiskApi.Web.Writes;

/// <summary>Registers what requests that write share.</summary>
internal static class WritesSetup
{
    public static void AddRiskApiWrites(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(Authors.OfRequest);
        services.AddScoped<Preconditions>();
        services.AddScoped<CreateOnce>();
        services.AddScoped<AuditedWrites>();
    }
}
