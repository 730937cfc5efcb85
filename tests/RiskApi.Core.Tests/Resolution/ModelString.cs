using System.Globalization;
using CsvHelper;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Tests.Resolution;

/// <summary>A row of <c>model-strings.csv</c>: a string as people write it, and what it means.</summary>
/// <param name="Text">The string.</param>
/// <param name="AsOf">The day on which it is read.</param>
/// <param name="Match">How it is matched.</param>
/// <param name="Reference">The model; where ambiguous, the candidates in ordinal order, or nothing where they are left open.</param>
internal sealed record ModelString(string Text, DateOnly AsOf, MatchKind Match, string Reference)
{
    public static IReadOnlyList<ModelString> All { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Resolution", "model-strings.csv"));

    private static List<ModelString> Read(string file)
    {
        using var csv = new CsvReader(File.OpenText(file), CultureInfo.InvariantCulture);
        var rows = new List<ModelString>();
        csv.Read();
        while (csv.Read())
        {
            var match = Enum.Parse<MatchKind>(csv[2]!.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            rows.Add(new(csv[0]!, DateOnly.ParseExact(csv[1]!, "yyyy-MM-dd", CultureInfo.InvariantCulture), match, csv[3]!));
        }

        return rows;
    }
}
