using System.CommandLine;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Formats.Writing.Checks;
using RiskApi.Imports;

namespace RiskApi.Commands.Checks;

/// <summary>Judges source by a gate policy, where no service runs and no database is.</summary>
internal static class CheckCommand
{
    /// <summary>There is no verdict; with the codes of a pass and a fail as the line for pipelines of <c>POST /v1/gate</c> has it.</summary>
    public const int NoVerdict = 5;

    public static Command Make(Func<WebApplication> app, CommandConsole console)
    {
        var path = SourceOptions.Path("The folder of the source, of which what Git ignores is not read; or one file of any format that is imported.");
        var changed = SourceOptions.Changed();
        var policy = new Option<string?>("--policy")
        {
            HelpName = "file",
            Description = "A gate policy in JSON, or a body of POST /v1/gate, of which its policy counts; where left out, no model may have stopped, or stop within 90 days.",
        };
        var format = new Option<string>("--format") { Description = "How it is told.", DefaultValueFactory = _ => CheckFormat.Text };
        format.AcceptOnlyFromAmong(CheckFormat.Names);
        var output = SourceOptions.Output("Where that goes; standard output then has it as text.");
        var asOf = SourceOptions.AsOf();
        var project = new Option<string?>("--project") { HelpName = "name", Description = "The project's name; of a file that tells of several, the one that is meant." };

        var command = new Command("check", "Judges the AI models that source names by a gate policy: exits with 0 on a pass, 1 on a fail, 5 where there is no verdict.")
        {
            path, changed, policy, format, output, asOf, project,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            try
            {
                await using var service = app();
                await using var scope = service.Services.CreateAsyncScope();
                var json = scope.ServiceProvider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
                var day = parsed.GetValue(asOf) ?? scope.ServiceProvider.GetRequiredService<Outlooks>().Today;
                var input = new CheckInput(CheckedPath.Of(parsed.GetValue(path)!), day, PolicyFile.Default)
                {
                    ChangedSince = parsed.GetValue(changed),
                    Output = parsed.GetValue(output),
                    Project = parsed.GetValue(project),
                };
                input = parsed.GetValue(policy) is { } file ? input with { Policy = PolicyFile.Read(file, input, json) } : input;
                var check = await CheckOf(scope.ServiceProvider).Of(input, cancel);
                await Tell(check, CheckFormat.Write(parsed.GetValue(format)!, check, json), parsed.GetValue(output), console, cancel);
                return check.Verdict.Verdict == Verdict.Pass ? 0 : 1;
            }
            catch (Exception refusal) when (Refusal.Of(refusal) is { } message)
            {
                console.Error.WriteLine(message);
                return NoVerdict;
            }
        });
        return command;
    }

    private static ProjectCheck CheckOf(IServiceProvider services) => new(
        new(services.GetRequiredService<ImportSource>()), services.GetRequiredService<Outlooks>(), services.GetRequiredService<Assessor>());

    private static async Task Tell(Check check, string written, string? file, CommandConsole console, CancellationToken cancel)
    {
        console.Error.Write(CheckText.Unread(check.LeftOut) + string.Concat(check.Warnings.Select(warning => $"{warning}\n")));
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, written, cancel);
            written = CheckText.Of(check);
        }

        console.Output.Write(written);
    }
}
