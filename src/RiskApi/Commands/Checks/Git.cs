using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace RiskApi.Commands.Checks;

/// <summary>Asks Git about a folder, as a process that is told its arguments one by one: no shell reads them.</summary>
/// <param name="folder">The folder, in which it runs.</param>
internal sealed class Git(string folder)
{
    /// <summary>What a question is answered with.</summary>
    /// <param name="Code">0 where it is answered.</param>
    /// <param name="Output">The answer.</param>
    /// <param name="Error">What Git says besides.</param>
    public sealed record Answer(int Code, string Output, string Error)
    {
        /// <summary>The parts of an answer that ends each with a zero.</summary>
        public string[] Parts => Output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Asks; null where there is no Git on this machine.</summary>
    public async Task<Answer?> Ask(CancellationToken cancel, params IEnumerable<string> arguments)
    {
        if (Start(arguments) is not { } git)
        {
            return null;
        }

        using (git)
        {
            git.StandardInput.Close();
            var error = git.StandardError.ReadToEndAsync(cancel);
            var output = await git.StandardOutput.ReadToEndAsync(cancel);
            var said = await error;
            await git.WaitForExitAsync(cancel);
            return new(git.ExitCode, output, said.Trim());
        }
    }

    /// <summary>Starts Git; null where there is none on this machine.</summary>
    public Process? Start(params IEnumerable<string> arguments)
    {
        // What a repository sets up to be run, and files that a question would only refresh, are left alone.
        var start = new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
