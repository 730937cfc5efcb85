using RiskApi.Storage.Access;

namespace RiskApi.Access;

/// <summary>Settings of the tokens of an OpenID Connect provider, section <c>Access:Tokens</c>.</summary>
internal sealed class TokenOptions
{
    /// <summary>The provider's address, such as <c>https://login.example.com/realms/main</c>; tokens are off without it.</summary>
    public string? Authority { get; set; }

    /// <summary>Whom tokens must be made for: this service, as the provider knows it.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that names the caller, for the audit trail.</summary>
    public string NameClaim { get; set; } = "sub";

    /// <summary>The claim that lists the caller's roles.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>What the provider's roles mean here, such as <c>"platform-team": "Admin"</c>; without any, the roles have our names.</summary>
    public Dictionary<string, Role> Roles { get; set; } = [];

    /// <summary>The claim that names the only team whose projects the caller sees; left out, callers see all. It does not bind admins.</summary>
    public string? TeamClaim { get; set; }

    public IEnumerable<string> Faults()
    {
        if (Authority is null)
        {
            yield break;
        }

        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback))
        {
            yield return "Access:Tokens:Authority must be an https address, such as https://login.example.com/realms/main.";
        }

        if (string.IsNullOrEmpty(Audience))
        {
            yield return "Access:Tokens:Audience is empty, so that tokens made for other services would be taken; set it to this service's name at the provider.";
        }
    }

    /// <summary>What a role of the provider means here; null for one that means nothing.</summary>
    public Role? RoleOf(string claimed) =>
        Roles.Count > 0 ? (Roles.TryGetValue(claimed, out var mapped) ? mapped : null)
        : Enum.TryParse<Role>(claimed, ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(claimed[0]) ? role
        : null;
}
