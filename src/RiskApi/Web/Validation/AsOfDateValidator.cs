using FluentValidation;
using FluentValidation.Validators;

namespace RiskApi.Web.Validation;

/// <summary>Marks a text as an as-of date, so that the OpenAPI document can say so.</summary>
internal interface IAsOfDateValidator : IPropertyValidator;

/// <inheritdoc cref="IAsOfDateValidator"/>
internal sealed class AsOfDateValidator<T> : PropertyValidator<T, string?>, IAsOfDateValidator
{
    public override string Name => "AsOfDateValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) =>
        value is null || (AsOfQuery.TryParse(value, out var date) && date >= Rules.FirstAsOf && date <= Rules.LastAsOf);

    protected override string GetDefaultMessageTemplate(string errorCode) =>
        $"'{{PropertyName}}' must be a date from {Rules.FirstAsOf:yyyy-MM-dd} to {Rules.LastAsOf:yyyy-MM-dd}, written as 2025-04-20.";
}
