using FluentValidation;
using FluentValidation.Validators;

namespace RiskApi.Web.Validation;

/// <summary>Limits a text to some words, in a form that the OpenAPI document can publish.</summary>
internal interface IOneOfValidator : IPropertyValidator
{
    IReadOnlyList<string> Words { get; }
}

/// <inheritdoc cref="IOneOfValidator"/>
internal sealed class OneOfValidator<T>(IReadOnlyList<string> words) : PropertyValidator<T, string?>, IOneOfValidator
{
    public IReadOnlyList<string> Words => words;

    public override string Name => "OneOfValidator";

    public override bool IsValid(ValidationContext<T> context, string? value)
    {
        context.MessageFormatter.AppendArgument("Words", string.Join(", ", words));
        return value is null || words.Contains(value);
    }

    protected override string GetDefaultMessageTemplate(string errorCode) => "'{PropertyName}' must be one of {Words}.";
}
