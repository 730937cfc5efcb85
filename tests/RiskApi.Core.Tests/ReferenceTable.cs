using System.Globalization;

namespace RiskApi.Core.Tests;

/// <summary>A table of reference values, written by tests/reference/reference.R.</summary>
internal static class ReferenceTable
{
    public static IReadOnlyList<Row> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "reference", name));
        var columns = lines[0].Split(',');

        return [.. lines.Skip(1).Select(line => new Row(columns.Zip(line.Split(',')).ToDictionary()))];
    }

    /// <summary>Fails unless two values are the same, or differ by no more than a share of the one expected.</summary>
    public static void Agree(double expected, double actual, double tolerance) => Assert.True(
        expected.Equals(actual) || Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
        $"Expected {expected:R}, got {actual:R}, a share of {(actual - expected) / expected:G3} apart.");

    internal sealed class Row(Dictionary<string, string> cells)
    {
        public double this[string column] => double.Parse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture);

        public int Whole(string column) => int.Parse(Text(column), CultureInfo.InvariantCulture);

        public string Text(string column) => cells[column];

        public override string ToString() => string.Join(", ", cells.Select(cell => $"{cell.Key} {cell.Value}"));
    }
}
