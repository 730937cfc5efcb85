using System.Security.Claims;
using RiskApi.Core;

namespace RiskApi.Access;

/// <summary>Who sends a request.</summary>
/// <param name="Kind">How it is known who it is.</param>
/// <param name="Id">The key's id or the token's subject; null where nothing proves who asks.</param>
/// <param name="Name">The name that the audit trail records; null where nothing proves one.</param>
/// <param name="Role">What it may do; null for nothing.</param>
/// <param name="Team">The only team whose projects it sees; null for all.</param>
internal sealed record Requester(IdentityKind Kind, string? Id, string? Name, Role? Role, string? Team)
{
    private const string KindClaim = "riskapi:kind";
    private const string IdClaim = "riskapi:id";
    private const string NameClaim = "riskapi:name";
    private const string RoleClaim = "riskapi:role";
    private const string TeamClaim = "riskapi:team";

    /// <summary>Whoever reaches an open service.</summary>
    public static Requester Anyone { get; } = new(IdentityKind.Open, null, null, Core.Role.Admin, null);

    public static Requester Of(ClaimsPrincipal principal) => new(
        Enum.TryParse<IdentityKind>(principal.FindFirstValue(KindClaim), out var kind) ? kind : IdentityKind.Open,
        principal.FindFirstValue(IdClaim),
        principal.FindFirstValue(NameClaim),
        Enum.TryParse<Role>(principal.FindFirstValue(RoleClaim), out var role) ? role : null,
        principal.FindFirstValue(TeamClaim));

    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        (string Type, string? Value)[] claims =
        [
            (KindClaim, Kind.ToString()), (IdClaim, Id), (NameClaim, Name), (RoleClaim, Role?.ToString()), (TeamClaim, Team),
        ];
        return new(new ClaimsIdentity(
            claims.Where(claim => claim.Value is not null).Select(claim => new Claim(claim.Type, claim.Value!)), scheme, NameClaim, RoleClaim));
    }
}
