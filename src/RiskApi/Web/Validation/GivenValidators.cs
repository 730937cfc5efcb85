using FluentValidation;
using FluentValidation.Validators;

namespace RiskApi.Web.Validation;

/// <summary>Limits a query parameter to a range of its type, in a form that the OpenAPI document can publish.</summary>
internal interface IWithinValidator : IPropertyValidator
{
    object From { get; }

    object To { get; }
}

/// <inheritdoc cref="IWithinValidator"/>
internal sealed class WithinValidator<T, TValue>(TValue from, TValue to) : PropertyValidator<T, Given<TValue>?>, IWithinValidator
    where TValue : struct, IComparable<TValue>
{
    public object From => from;

    public object To => to;

    public override string Name => "WithinValidator";

    public override bool IsValid(ValidationContext<T> context, Given<TValue>? value) =>
        value is null || (value is { Value: { } given } && given.CompareTo(from) >= 0 && given.CompareTo(to) <= 0);
}

/// <summary>Limits a query parameter to some words, in a form that the OpenAPI document can publish.</summary>
internal interface IOneOfValidator : IPropertyValidator
{
    IReadOnlyList<string> Words { get; }
}

/// <inheritdoc cref="IOneOfValidator"/>
internal sealed class OneOfValidator<T, TValue>(IReadOnlyList<string> words) : PropertyValidator<T, Given<TValue>?>, IOneOfValidator
    where TValue : struct
{
    public IReadOnlyList<string> Words => words;

    public override string Name => "OneOfValidator";

    public override bool IsValid(ValidationContext<T> context, Given<TValue>? value) =>
        value is null || (value is { Value: not null, Text: var word } && words.Contains(word));
}

/// <summary>The same of a parameter that is read as its text.</summary>
internal sealed class OneOfTextsValidator<T>(IReadOnlyList<string> words) : PropertyValidator<T, string?>, IOneOfValidator
{
    public IReadOnlyList<string> Words => words;

    public override string Name => "OneOfValidator";

    public override bool IsValid(ValidationContext<T> context, string? value) => value is null || words.Contains(value);
}
