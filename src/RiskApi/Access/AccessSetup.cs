using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using RiskApi.Access.Keys;
using RiskApi.Access.Open;
using RiskApi.Access.RateLimits;
using RiskApi.Access.Roles;
using RiskApi.Access.Secrets;
using RiskApi.Access.Teams;
using RiskApi.Access.Tokens;
using RiskApi.Settings;
using RiskApi.Storage;
using RiskApi.Web.Document;

namespace RiskApi.Access;

/// <summary>Registers who may ask for what.</summary>
internal static class AccessSetup
{
    private const string Scheme = "Access";

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSettings<AccessOptions>(AccessOptions.Section);
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, null)
            .AddJwtBearer(TokenAuthentication.Name, _ => { });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, TokenAuthentication>();
        services.AddSingleton<KeyHolders>();
        services.AddRolePolicies();
        services.AddRateLimits();

        services.AddHttpContextAccessor();
        services.AddSingleton(
            provider => new TeamScope(() => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http ? Requester.Of(http.User).Team : null));
        services.AddExceptionHandler<OutOfScope>();
        services.AddExceptionHandler<SecretFaults>();
        services.AddSingleton<SecretKeys>();
        services.AddSingleton<SecretBox>();
        services.AddHostedService<AccessWarning>();
        services.Configure<OpenApiOptions>(DocumentSetup.Name, options =>
        {
            options.AddDocumentTransformer<Security>();
            options.AddOperationTransformer<Security>();
        });
    }

    /// <summary>Keeps an open service to this machine, by what requests said before proxies were believed.</summary>
    public static void UseOpenService(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value is { Mode: AccessMode.Open, AllowOpen: false })
        {
            app.UseMiddleware<LocalRequests>();
        }
    }

    /// <summary>Lets in those who may ask, and says who they are.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseMiddleware<ForeignPages>();
        app.UseAuthentication();
    }

    /// <summary>A bearer token that is no key of ours is the provider's, where there is one.</summary>
    private static string SchemeOf(HttpContext http)
    {
        var access = http.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value;
        var authorization = http.Request.Headers.Authorization.ToString();
        return access is { Mode: AccessMode.Keys, Tokens.Authority: not null } && authorization.StartsWith("Bearer ey", StringComparison.OrdinalIgnoreCase)
            ? TokenAuthentication.Name
            : KeyAuthentication.Name;
    }
}
