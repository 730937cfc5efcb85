namespace RiskApi.Core.Imports.Scanning;

/// <summary>What the path of a file tells of the provider of the names in it.</summary>
internal static class PathClues
{
    private static readonly char[] Marks = ['/', '.', '-', '_'];

    /// <summary>The clue for names that nothing else tells anything of, of the innermost folder or word that gives one; null where none does.</summary>
    /// <param name="path">The path with forward slashes.</param>
    public static (string Text, ProviderClue Clue)? Of(string path)
    {
        foreach (var word in path.Split(Marks, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (word is "bicep" or "bicepparam")
            {
                return (word, new(ProviderClues.Azure.Split(' '), ClueReach.File));
            }

            if (ProviderClues.ByText.TryGetValue(word, out var clue) && !clue.IsBeginning && clue.Providers is [not ProviderClue.AsWritten, ..])
            {
                return (word, clue with { Reach = ClueReach.File });
            }
        }

        return null;
    }
}
