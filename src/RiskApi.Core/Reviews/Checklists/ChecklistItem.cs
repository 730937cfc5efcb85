using System.Text.Json.Serialization;
using RiskApi.Core.Reviews.Facts;

namespace RiskApi.Core.Reviews.Checklists;

/// <summary>A question of a checklist; yes is the answer to aim for.</summary>
public sealed record ChecklistItem
{
    /// <summary>Stable id: an answer or a waiver names it.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its pillar.</summary>
    public required string Pillar { get; init; }

    /// <summary>The question, to be answered by yes, no or not applicable.</summary>
    public required string Question { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>How bad it is where the answer is no.</summary>
    public required RiskLevel Risk { get; init; }

    /// <summary>What to do where the answer is no, step by step.</summary>
    public required IReadOnlyList<string> Fix { get; init; }

    /// <summary>Engineer-days that this usually takes for one project, above 0.</summary>
    public required double EffortDays { get; init; }

    /// <summary>The fact that answers it; null where people do.</summary>
    public FactCheck? Fact { get; init; }

    /// <summary>What frameworks ask for that it helps to show.</summary>
    public FrameworkReferences References { get => field ?? new(); init; }
}

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

    /// <summary>Best practices of the Generative AI Lens of that framework, such as <c>GENPERF01-BP01</c>.</summary>
    public IReadOnlyList<string> AwsGenerativeAiLens { get => field ?? []; init; }

    /// <summary>References to anything else, such as rules of the organisation.</summary>
    public IReadOnlyList<string> Other { get => field ?? []; init; }

    /// <summary>Every reference, with the name of its framework.</summary>
    public IEnumerable<(string Framework, IReadOnlyList<string> Ids)> ByFramework() =>
        new[]
        {
            ("NIST AI RMF", NistAiRmf),
            ("ISO/IEC 42001", IsoIec42001),
            ("DORA", Dora),
            ("AWS Well-Architected", AwsWellArchitected),
            ("AWS Generative AI Lens", AwsGenerativeAiLens),
            ("", Other),
        }.Where(framework => framework.Item2.Count > 0);
}

/// <summary>How bad it is where an item of a checklist is not met.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RiskLevel>))]
public enum RiskLevel
{
    /// <summary>By itself it can turn a retirement into an outage, or into work that cannot be done in time.</summary>
    High,

    /// <summary>It makes a retirement dearer, longer or less certain.</summary>
    Medium,
}
