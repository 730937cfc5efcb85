using System.CommandLine;
using System.Text;
using RiskApi.Catalog.Served;
using RiskApi.Commands.Checks;
using RiskApi.Core.Assessments;
using RiskApi.Core.Imports;
using RiskApi.Formats.Writing.Checks;
using RiskApi.Formats.Writing.Fixes;
using RiskApi.Imports;

namespace RiskApi.Commands.Fixes;

/// <summary>Proposes a patch that replaces ids of models that end.</summary>
internal static class FixCommand
{
    public static Command Make(Func<WebApplication> app, CommandConsole console)
    {
        var path = SourceOptions.Path("The folder of the source, or one file of it.");
        var output = SourceOptions.Output("Where the patch goes; standard output where left out.");
        var asOf = SourceOptions.AsOf();
        var command = new Command("fix", "Proposes a patch that puts in place of the id of a model that ends the one that its vendor names instead; changes nothing itself.") { path, output, asOf };
        command.SetAction(async (parsed, cancel) =>
        {
            var root = CheckedPath.Of(parsed.GetValue(path)!);
            await using var service = app();
            await using var scope = service.Services.CreateAsyncScope();
            var day = parsed.GetValue(asOf) ?? scope.ServiceProvider.GetRequiredService<Outlooks>().Today;
            await Tell(await Propose(root, day, scope.ServiceProvider, cancel), parsed.GetValue(output), console, cancel);
        });
        return command;
    }

    private static async Task<ProposedFix> Propose(CheckedPath path, DateOnly asOf, IServiceProvider services, CancellationToken cancel)
    {
        var git = new Git(path.Folder);
        var files = await path.Files(git, output: null, cancel);
        var root = await path.Prefix(git, cancel);
        try
        {
            return new SourceFix(
                services.GetRequiredService<ImportSource>(),
                services.GetRequiredService<ServedCatalog>(),
                services.GetRequiredService<Outlooks>(),
                services.GetRequiredService<Assessor>()).Of(files, root, asOf);
        }
        catch (ImportException fault)
        {
            throw CheckedSource.Refusal(path, fault);
        }
    }

    private static async Task Tell(ProposedFix fix, string? file, CommandConsole console, CancellationToken cancel)
    {
        console.Error.Write(CheckText.Unread(fix.LeftOut) + string.Concat(fix.LeftAlone.Select(left => $"Left alone: {left}\n")));

        var patch = PatchText.Of(fix.Files);
        if (file is null)
        {
            console.Output.Write(patch);
        }
        else
        {
            await File.WriteAllTextAsync(file, patch, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancel);
        }

        console.Error.WriteLine(fix.Files is []
            ? "There is nothing to replace."
            : $"{Count(fix.Files.Sum(one => one.Edits.Count), "id")} to replace in {Count(fix.Files.Count, "file")}. {HowToApply(file ?? "models.patch")}");
    }

    private static string HowToApply(string patch) => $"At the root of the repository: sha256sum --check {patch} && git apply {patch}";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
