namespace RiskApi.Catalog.Importing;

/// <summary>Lets new models have the aliases that are free: a name may mean one model only.</summary>
/// <param name="ids">The references of all models that the source names.</param>
internal sealed class NewNames(IEnumerable<string> ids)
{
    private readonly HashSet<string> _taken = [.. ids];

    /// <summary>A new model with the aliases that mean no other.</summary>
    public Model Claim(Provider provider, Model model) => model with
    {
        Aliases =
        [
            .. model.Aliases.Where(alias => !string.IsNullOrWhiteSpace(alias)
                && !provider.Models.Any(other => other.Id == alias || other.Aliases.Contains(alias) || other.MovingAliases.Contains(alias))
                && _taken.Add($"{provider.Id}/{alias}")),
        ],
    };
}
