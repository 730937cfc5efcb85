namespace RiskApi.Settings;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name that is closest to a text, or null where none is close: one edit for every three letters, and always one.</summary>
    public static string? Of(string text, IEnumerable<string> names) => names
        .Select(name => (Name: name, Edits: Edits(text, name)))
        .Where(near => near.Edits <= Math.Max(1, text.Length / 3))
        .OrderBy(near => near.Edits)
        .ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name)
        .FirstOrDefault();

    /// <summary>The letters to insert, delete, replace or swap with their neighbour (optimal string alignment distance), whatever their case.</summary>
    public static int Edits(string a, string b)
    {
        (a, b) = (a.ToUpperInvariant(), b.ToUpperInvariant());
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                var replaced = edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? edits[i - 2, j - 2] + 1 : int.MaxValue;
                edits[i, j] = Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, Math.Min(replaced, swapped));
            }
        }

        return edits[a.Length, b.Length];
    }
}
