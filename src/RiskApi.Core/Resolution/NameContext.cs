namespace RiskApi.Core.Resolution;

/// <summary>What stands around a model's name and tells whose it is and which snapshot; what is not told is null.</summary>
/// <remarks>
/// It is written into the name, because a name is kept and asked for again on other days, when nothing stands around it any more.
/// </remarks>
public sealed record NameContext
{
    private static readonly string[] AnyVersion = ["latest", "default", "auto"];

    /// <summary>A word for the provider: its id or any alias of it.</summary>
    public string? Provider { get; init; }

    /// <summary>The address that is called, a host or a URL; it tells more than the provider's word, which is often that of a protocol.</summary>
    public string? Address { get; init; }

    /// <summary>The version that is written beside the name, such as <c>2024-05-13</c> of a deployment.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The name with all that said in it, such as <c>azure-openai/gpt-4o-2024-05-13</c>; the name itself where nothing is told, and where it says so already.
    /// </summary>
    /// <param name="name">The name as it is written.</param>
    public string Written(string name) => WithProvider(WithVersion(name));

    private string WithProvider(string name) =>
        (Hosts.ProviderAt(Address) ?? (Hosts.IsOwnServer(Address) ? OwnServers.Id : Provider)) is not { Length: > 0 } provider
        || (name.Length > provider.Length && name[provider.Length] is '/' or ':' && name.StartsWith(provider, StringComparison.OrdinalIgnoreCase))
            ? name
            : $"{provider}/{name}";

    private string WithVersion(string name) =>
        Version is not { } version || !NamesASnapshot(version) || name.EndsWith(version, StringComparison.OrdinalIgnoreCase) ? name : $"{name}-{version}";

    /// <summary>Numbers of one or two digits count the entries of a model registry, and no id holds them.</summary>
    private static bool NamesASnapshot(string version) =>
        version.Length > 2 && !AnyVersion.Contains(version, StringComparer.OrdinalIgnoreCase);
}
