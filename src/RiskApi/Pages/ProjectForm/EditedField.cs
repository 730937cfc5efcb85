using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Usage;

namespace RiskApi.Pages.ProjectForm;

/// <summary>A member of a dependency that the form of a project shows; the others stay as they are.</summary>
/// <param name="Field">The member.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="Choices">The words that it takes; empty for numbers and names.</param>
internal sealed record EditedField(UsageField Field, string Label, IReadOnlyList<string> Choices)
{
    public static readonly IReadOnlyList<EditedField> All =
    [
        Of(nameof(Dependency.Environment), "Environment", Words.All<DeploymentEnvironment>()),
        Of(nameof(Dependency.Criticality), "Criticality", Words.All<Criticality>()),
        Of(nameof(Dependency.Access), "What stands before the model", Words.All<AccessPath>()),
        Of(nameof(Dependency.Evaluation), "Evaluation suite", Words.All<EvaluationCoverage>()),
        Of(nameof(Dependency.PromptCount), "Prompts", []),
        Of(nameof(Dependency.MigrationLeadTimeDays), "Days to migrate", []),
        Of(nameof(Dependency.ApprovalDays), "Days of approvals", []),
        Of(nameof(Dependency.RequestsPerMonth), "Requests per month", []),
        Of(nameof(Dependency.InputTokensPerMonth), "Input tokens per month", []),
        Of(nameof(Dependency.OutputTokensPerMonth), "Output tokens per month", []),
    ];

    /// <summary>A dependency that says nothing of what the form shows.</summary>
    public static Dependency Clear(Dependency usage) => usage with
    {
        Environment = null,
        Criticality = null,
        Access = null,
        Evaluation = null,
        PromptCount = null,
        MigrationLeadTimeDays = null,
        ApprovalDays = null,
        RequestsPerMonth = null,
        InputTokensPerMonth = null,
        OutputTokensPerMonth = null,
    };

    /// <summary>What a dependency says, as the form shows it.</summary>
    public string? TextOf(Dependency usage) => Field.Value(usage) switch
    {
        null => null,
        IFormattable number and not Enum => number.ToString(null, CultureInfo.InvariantCulture),
        var word => Choices.FirstOrDefault(choice => Field.Read(usage, choice) is { } read && Equals(Field.Value(read), word)),
    };

    private static EditedField Of(string property, string label, IReadOnlyList<string> choices) =>
        new(UsageFields.All.First(field => field.Property == property), label, choices);
}
