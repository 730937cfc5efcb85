using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RiskApi.Operations.Settings;

/// <summary>Checks settings by the attributes on their type, in the words that those give.</summary>
/// <typeparam name="T">The settings.</typeparam>
internal sealed class AnnotatedSettings<T> : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => fault.ErrorMessage!));
    }
}
