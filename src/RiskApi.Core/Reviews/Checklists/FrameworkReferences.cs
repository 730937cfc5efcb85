namespace RiskApi.Reviews.Checklists;

/// <summary>What frameworks ask for that an item helps to show.</summary>
public sealed record FrameworkReferences
{
    /// <summary>Subcategories of the NIST AI Risk Management Framework 1.0 (NIST AI 100-1), such as <c>GOVERN 6.2</c>.</summary>
    public IReadOnlyList<string> NistAiRmf { get => field ?? []; init; }

    /// <summary>Controls of ISO/IEC 42001:2023, Annex A, such as <c>A.10.3</c>.</summary>
    public IReadOnlyList<string> IsoIec42001 { get => field ?? []; init; }

    /// <summary>Articles of Regulation (EU) 2022/2554 (DORA), such as <c>Art. 28(8)</c>.</summary>
    public IReadOnlyList<string> Dora { get => field ?? []; init; }

    /// <summary>Best practices of the AWS Well-Architected Framework, such as <c>REL05-BP01</c>.</summary>
    public IReadOnlyList<string> AwsWellArchitected { get => field ?? []; init; }

    /// <summary>References to anything else, such as rules of the organisation.</summary>
    public IReadOnlyList<string> Other { get => field ?? []; init; }

    /// <summary>Every reference, with the name of its framework.</summary>
    public IEnumerable<(string Framework, IReadOnlyList<string> Ids)> ByFramework() =>
        new[] { ("NIST AI RMF", NistAiRmf), ("ISO/IEC 42001", IsoIec42001), ("DORA", Dora), ("AWS Well-Architected", AwsWellArchitected), ("", Other) }
            .Where(framework => framework.Item2.Count > 0);
}
