using Microsoft.Extensions.Options;

namespace RiskApi.Settings;

/// <summary>The names of the service's own sections.</summary>
internal sealed class SectionNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> All => _names;

    public void Add(string name) => _names.Add(name.Split(':')[0]);
}

/// <summary>Refuses a section whose name is almost one of ours: <c>Acess:Mode=Keys</c> would leave the service open.</summary>
/// <remarks>What is far from all of them is somebody else's: the environment of a process is full of it.</remarks>
internal sealed class SectionNamesValidation(IConfiguration configuration) : IValidateOptions<SectionNames>
{
    public ValidateOptionsResult Validate(string? name, SectionNames options)
    {
        string[] faults =
        [
            .. from section in configuration.GetChildren()
               where section.Value is null && !options.All.Contains(section.Key)
               let near = NearestName.Of(section.Key, options.All)
               where near is not null
               select $"{section.Key} is no section of the settings; did you mean {near}?",
        ];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
