namespace RiskApi.Core.Gate;

/// <summary>Tells findings that a baseline has too from new ones.</summary>
internal static class KnownFindings
{
    /// <summary>
    /// Pairs each finding with one of the baseline that is about the same thing and no milder; what finds no partner is new.
    /// Each finding of the baseline excuses one: a second dependency on the same retired model is new.
    /// </summary>
    public static HashSet<Violation> Among(IReadOnlyList<Violation> found, IReadOnlyList<Violation> baseline)
    {
        var known = new HashSet<Violation>(ReferenceEqualityComparer.Instance);
        var before = baseline.ToLookup(violation => violation.Key);
        foreach (var same in found.GroupBy(violation => violation.Key))
        {
            // Those that fewest can excuse choose first, and take the mildest that does: so as many as possible find a partner.
            var partners = before[same.Key].OrderBy(violation => violation.InProduction).ThenBy(violation => violation.Severity).ToList();
            foreach (var violation in same.OrderByDescending(violation => violation.InProduction).ThenBy(violation => violation.Severity))
            {
                if (partners.FindIndex(partner => partner.Excuses(violation)) is >= 0 and var partner)
                {
                    partners.RemoveAt(partner);
                    known.Add(violation);
                }
            }
        }

        return known;
    }
}
