using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>The words by which ids and prefixes name makers: <c>x-ai</c>, <c>meta-llama</c>, <c>BAAI</c>.</summary>
internal sealed class MakerWords
{
    private readonly Dictionary<string, HashSet<string>> _makers = new(StringComparer.OrdinalIgnoreCase);

    public MakerWords(IEnumerable<Provider> providers)
    {
        foreach (var provider in providers)
        {
            foreach (var maker in provider.FirstPartyMakers)
            {
                foreach (var word in provider.Aliases.Prepend(provider.Id))
                {
                    Add(word, maker);
                }
            }

            foreach (var model in provider.Models.Where(model => !model.IsSurface))
            {
                Add(model.Maker, model.Maker);
                if (ModelNames.MakerIn(model.Id, provider.Id) is { } word)
                {
                    Add(word, model.Maker);
                }
            }
        }
    }

    /// <summary>Whether a word names the maker of a model.</summary>
    public bool Name(string word, Model model) => _makers.TryGetValue(word, out var makers) && makers.Contains(model.Maker);

    private void Add(string word, string maker)
    {
        if (!_makers.TryGetValue(word, out var makers))
        {
            _makers[word] = makers = new(StringComparer.Ordinal);
        }

        makers.Add(maker);
    }
}
