using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RiskApi.Settings;

/// <summary>Registers sections of the settings.</summary>
internal static class SettingsExtensions
{
    /// <summary>Binds a section to a type, and refuses to start where the section holds what the type does not know or cannot take.</summary>
    /// <remarks>All sections come in here, so that a misspelt setting is noticed and not a default that nobody asked for.</remarks>
    /// <typeparam name="T">What the section holds.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="section">The section's name.</param>
    public static OptionsBuilder<T> AddSettings<T>(this IServiceCollection services, string section)
        where T : class
    {
        services.AddOptions<SectionNames>().ValidateOnStart();
        services.Configure<SectionNames>(names => names.Add(section));
        if (services.All(service => service.ImplementationType != typeof(SectionNamesValidation)))
        {
            services.AddSingleton<IValidateOptions<SectionNames>, SectionNamesValidation>();
        }

        services.AddSingleton<IValidateOptions<T>, AnnotatedSettings<T>>();

        // Before they are bound: what cannot be bound is to be told in our words.
        return services.AddOptions<T>()
            .Configure<IConfiguration>((_, configuration) => Check<T>(configuration.GetSection(section)))
            .BindConfiguration(section)
            .ValidateOnStart();
    }

    private static void Check<T>(IConfigurationSection section)
    {
        var faults = SectionFaults.Of(section, typeof(T)).ToArray();
        if (faults.Length > 0)
        {
            throw new OptionsValidationException(section.Path, typeof(T), faults);
        }
    }
}

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
