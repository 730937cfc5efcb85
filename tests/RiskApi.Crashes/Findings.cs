namespace RiskApi.Crashes;

/// <summary>What is not as it was promised; the first of it is printed.</summary>
internal sealed class Findings(TextWriter output)
{
    private const int MostShown = 40;

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public void Miss(string what)
    {
        Lost++;
        Show("lost", what);
    }

    public void Double(string what)
    {
        Doubled++;
        Show("doubled", what);
    }

    /// <summary>Holds a count against the one that is right.</summary>
    public void Count(string what, long found, long right)
    {
        if (found < right)
        {
            Miss($"{what}: {found} instead of {right}");
        }
        else if (found > right)
        {
            Double($"{what}: {found} instead of {right}");
        }
    }

    private void Show(string kind, string what)
    {
        if (Lost + Doubled <= MostShown)
        {
            output.WriteLine($"! {kind}: {what}");
        }
    }
}
