using FluentValidation.Results;

namespace RiskApi.Pages.Forms;

/// <summary>What is wrong with the fields of a form, by field.</summary>
/// <param name="all">Each with its field.</param>
internal sealed class FormFaults(IEnumerable<(string Field, string Message)> all)
{
    public static readonly FormFaults None = new([]);

    private readonly IReadOnlyList<(string Field, string Message)> _all = [.. all];

    public bool IsEmpty => _all.Count == 0;

    public IEnumerable<string> Messages => _all.Select(fault => fault.Message).Distinct();

    public static FormFaults Of(ValidationResult result) => new(result.Errors.Select(error => (error.PropertyName, error.ErrorMessage)));

    /// <summary>What is wrong with a field, or with a part of it.</summary>
    public IEnumerable<string> Of(string field) => _all
        .Where(fault => fault.Field == field
            || fault.Field.StartsWith(field + ".", StringComparison.Ordinal)
            || fault.Field.StartsWith(field + "[", StringComparison.Ordinal))
        .Select(fault => fault.Message);
}
