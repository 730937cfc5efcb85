using RiskApi.Core.Usage;
using RiskApi.Pages.Forms;

namespace RiskApi.Pages.ProjectForm;

/// <summary>A dependency as the form of its project describes it, in texts, so that what is wrong is shown again as it was typed.</summary>
/// <param name="Was">The model string of the stored dependency that it goes on from; null for a new one.</param>
/// <param name="Model">The model string; null where the dependency is to go.</param>
/// <param name="Texts">What the fields say, in their order; null where they say nothing.</param>
/// <param name="Fallback">The model that answers when this one does not.</param>
/// <param name="TakesOver">Whether the fallback takes over by itself on "model not found".</param>
internal sealed record EditedDependency(string? Was, string? Model, IReadOnlyList<string?> Texts, string? Fallback, bool TakesOver)
{
    public static readonly EditedDependency Blank = new(null, null, [.. EditedField.All.Select(_ => (string?)null)], null, false);

    public static EditedDependency Of(Dependency stored) => new(
        stored.Model,
        stored.Model,
        [.. EditedField.All.Select(field => field.TextOf(stored))],
        stored.Fallback?.Model,
        stored.Fallback is { Automatic: true, TriggersOnModelNotFound: true });

    /// <summary>The dependency at a position of the form; null where the form has none there.</summary>
    public static EditedDependency? Of(FormFields form, int position) => form.All(NameOf(position, "model")) is []
        ? null
        : new(
            form.Text(NameOf(position, "was")),
            form.Text(NameOf(position, "model")),
            [.. EditedField.All.Select(field => form.Text(NameOf(position, field.Field.Name)))],
            form.Text(NameOf(position, "fallback")),
            form.Text(NameOf(position, "takesOver")) is not null);

    /// <summary>The name of a field of the form.</summary>
    public static string NameOf(int position, string field) => FormattableString.Invariant($"d{position}.{field}");

    /// <summary>The dependency that it describes.</summary>
    /// <param name="stored">The one that it goes on from; what the form does not show stays as it is there.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <param name="position">Its position in the form.</param>
    public Dependency Read(Dependency? stored, List<(string Field, string Message)> faults, int position)
    {
        var usage = EditedField.Clear(stored is null ? new() { Model = Model! } : stored with { Model = Model! });
        foreach (var (field, text) in EditedField.All.Zip(Texts))
        {
            if (text is not null && field.Field.Read(usage, text) is { } read)
            {
                usage = read;
            }
            else if (text is not null)
            {
                faults.Add((NameOf(position, field.Field.Name), $"{field.Label} of {Model} cannot be '{text}'; {Takes(field)}."));
            }
        }

        return usage with { Fallback = FallbackOf(stored?.Fallback) };
    }

    private Fallback? FallbackOf(Fallback? stored) => Fallback is null ? null
        : stored?.Model == Fallback && (stored is { Automatic: true, TriggersOnModelNotFound: true }) == TakesOver ? stored
        : new() { Model = Fallback, Automatic = TakesOver, TriggersOnModelNotFound = TakesOver };

    private static string Takes(EditedField field) => field switch
    {
        { Choices: [_, ..] words } => $"it takes {string.Join(", ", words)}",
        { Field: UsageNumber<int> number } => FormattableString.Invariant($"it takes a whole number from {number.Least} to {number.Most}"),
        { Field: UsageNumber<long> number } => FormattableString.Invariant($"it takes a whole number from {number.Least} to {number.Most}"),
        _ => "it takes a name",
    };
}
