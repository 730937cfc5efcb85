using System.CommandLine;
using RiskApi.Core;
using RiskApi.Keys;
using RiskApi.Storage;

namespace RiskApi.Commands;

/// <summary>Makes an API key: the first one, or one where no admin's key is at hand.</summary>
internal static class CreateKeyCommand
{
    private const string Actor = "create-key";

    public static Command Make(Func<WebApplication> app, CommandConsole console)
    {
        var name = new Option<string?>("--name") { Description = "The name under which the audit trail records what is done with it; one is made where left out." };
        var role = new Option<Role>("--role") { Required = true, Description = "reader, contributor or admin." };
        var owner = new Option<string?>("--owner") { Description = "Who answers for it." };
        var team = new Option<string?>("--team") { Description = "The only team whose projects it sees; all where left out." };
        var days = new Option<int?>("--days") { Description = $"Days until it expires; {KeyInput.DefaultLifetimeDays} where left out." };
        var command = new Command("create-key", "Makes an API key in the configured database and prints it, this once.") { name, role, owner, team, days };
        command.SetAction(async (parsed, cancel) =>
        {
            var input = new KeyInput
            {
                Name = parsed.GetValue(name),
                Role = parsed.GetValue(role),
                Owner = parsed.GetValue(owner),
                Team = parsed.GetValue(team),
                LifetimeDays = parsed.GetValue(days),
            };
            await using var service = app();
            var issued = await Issue(input, service.Services, cancel);
            console.Error.WriteLine($"The key '{issued.Key.Name}' expires at {issued.Key.ExpiresAt:u}. It is shown this once:");
            console.Output.WriteLine(issued.Secret);
        });
        return command;
    }

    private static async Task<IssuedKeyView> Issue(KeyInput input, IServiceProvider services, CancellationToken cancel)
    {
        var result = new KeyInputValidator().Validate(input);
        if (!result.IsValid)
        {
            throw new CommandException(string.Join(Environment.NewLine, result.Errors.Select(error => error.ErrorMessage)));
        }

        var author = Author.Service(services.GetRequiredService<TimeProvider>(), Actor);
        return await services.GetRequiredService<KeyWrites>().Issue(input, author, cancel)
            ?? throw new CommandException($"There is a key named '{input.Name}' that was not revoked; choose another name.");
    }
}
