using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Writes;

namespace RiskApi.Tests.Access;

/// <summary>Every operation says whom it is for.</summary>
public class RoleConventionTests(RiskApiService service)
{
    [Fact]
    public void Every_operation_declares_its_role_or_is_for_everyone() => Assert.All(
        Operations(),
        operation => Assert.True(RoleOf(operation) is not null
            || IsForEveryone(operation), $"{operation.DisplayName} declares no role: call Needs, AlsoHead, Audited or AllowAnonymous on it."));

    [Fact]
    public void What_is_for_everyone_is_a_short_list() => Assert.Equal(
        ["/", "/assets/{name}", "/docs", "/docs/{name}", "/favicon.ico", "/health/live", "/health/ready", "/openapi/v1.json", "/problems/{slug}", "/sign-in", "/v1"],
        Operations().Where(IsForEveryone).Select(Path).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_writes_takes_a_contributor_at_least() => Assert.All(
        Operations().Where(operation => operation.Metadata.GetMetadata<Audited>() is not null),
        operation => Assert.True(RoleOf(operation) >= Role.Contributor, operation.DisplayName));

    [Fact]
    public void What_changes_things_leaves_a_trace() => Assert.All(
        Operations().Where(
            operation => operation.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Any(method => method is "PUT" or "PATCH" or "DELETE")),
        operation => Assert.NotNull(operation.Metadata.GetMetadata<Audited>()));

    [Theory]
    [InlineData("/v1/keys")]
    [InlineData("/v1/keys/{id}")]
    public void What_all_teams_share_is_the_admins(string path) => Assert.All(
        Operations().Where(operation => Path(operation) == path),
        operation => Assert.Equal(Role.Admin, RoleOf(operation)));

    private IEnumerable<RouteEndpoint> Operations() => service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Path(RouteEndpoint operation) => "/" + operation.RoutePattern.RawText!.Trim('/');

    private static bool IsForEveryone(RouteEndpoint operation) => operation.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static Role? RoleOf(RouteEndpoint operation) => operation.Metadata.GetOrderedMetadata<NeedsRole>().Max(needs => (Role?)needs.Role);
}
