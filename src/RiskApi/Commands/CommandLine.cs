using System.CommandLine;
using RiskApi.Commands.Checks;
using RiskApi.Commands.Fixes;
using RiskApi.Settings;

namespace RiskApi.Commands;

/// <summary>What the program does instead of serving: commands, each a word that comes first.</summary>
/// <remarks>Exit codes: 0 it is done, 1 it cannot be done or may not, 64 the command line is wrong (as in <c>sysexits.h</c>); a check has codes of its own for its verdict.</remarks>
internal static class CommandLine
{
    public const int WrongUsage = 64;

    /// <summary>Settings of the service where it is made for a command: standard output is for results.</summary>
    public static readonly string[] Settings = ["--Logging:Console:LogToStandardErrorThreshold=Trace"];

    private static readonly string[] Help = ["--help", "-h", "-?", "--version"];

    /// <summary>Whether a command line asks for a command; all else are settings, to serve with.</summary>
    public static bool IsCommand(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || Help.Contains(first));

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="app">Makes the service, for commands that need parts of it; it is not started.</param>
    /// <param name="console">Where results and complaints go.</param>
    public static async Task<int> Run(string[] args, Func<WebApplication> app, CommandConsole console)
    {
        var root = new RootCommand("Serves RiskApi; or, with one of these commands, does something else.")
        {
            CheckCommand.Make(app, console),
            FixCommand.Make(app, console),
            TrackRecordCommand.Make(app, console),
            CreateKeyCommand.Make(app, console),
            BackupCommand.Make(app, console),
            RestoreCommand.Make(app, console),
            McpCommand.Make(app),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            var meant = NearestName.Of(args[0], root.Subcommands.Select(command => command.Name));
            foreach (var error in parsed.Errors)
            {
                console.Error.WriteLine(error.Message);
            }

            console.Error.WriteLine(parsed.CommandResult.Command == root && meant is not null ? $"Did you mean '{meant}'?" : "See --help.");
            return WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception refusal) when (Refusal.Of(refusal) is { } message)
        {
            console.Error.WriteLine(message);
            return 1;
        }
    }
}

/// <summary>Where a command writes to.</summary>
/// <param name="Output">Takes results, to be piped on.</param>
/// <param name="Error">Takes what is meant for people.</param>
internal sealed record CommandConsole(TextWriter Output, TextWriter Error);

/// <summary>A command cannot do what it was asked to.</summary>
/// <param name="message">Why, and what to change.</param>
internal sealed class CommandException(string message) : Exception(message);
