using System.Text;

namespace RiskApi.Formats.Writing;

/// <summary>Names that files can be kept under anywhere.</summary>
internal static class FileNames
{
    private const int LongestStem = 60;

    /// <summary>A name out of what people call a thing and what the file holds.</summary>
    public static string Of(string title, string file)
    {
        var stem = new StringBuilder();
        foreach (var character in title)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '.' or '_')
            {
                stem.Append(char.ToLowerInvariant(character));
            }
            else if (stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }

            if (stem.Length == LongestStem)
            {
                break;
            }
        }

        var name = stem.ToString().Trim('-', '.');
        return $"{(name is "" ? "project" : name)}-{file}";
    }
}
