using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using RiskApi.Commands;

namespace RiskApi.Tests.Commands.Checks;

/// <summary>A folder of source of a test, which may become a repository of Git, and commands on it.</summary>
internal sealed class SourceTree : IDisposable
{
    /// <summary>Six days after GPT-4.5 stopped, when its vendor named one replacement and no other model here had a date.</summary>
    public const string AsOf = "2025-07-20";

    public const string Retired = "client.chat.completions.create(model=\"gpt-4.5-preview\")\n";

    public const string Alive = "client.chat.completions.create(model=\"gpt-4o\")\n";

    public string Folder { get; } = Directory.CreateTempSubdirectory("riskapi-source-").FullName;

    /// <summary>Settings besides those of the tests.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public string Path(string file) => System.IO.Path.Combine(Folder, file);

    public string Write(string file, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(file))!);
        File.WriteAllText(Path(file), content);
        return Path(file);
    }

    /// <summary>Makes a commit of all that is there.</summary>
    public void Commit()
    {
        if (!Directory.Exists(Path(".git")))
        {
            Git("init", "--quiet", "--initial-branch=main");
        }

        Git("add", "--all");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "--allow-empty", "--message=x");
    }

    /// <summary>Runs Git, which must succeed.</summary>
    public void Git(params string[] arguments)
    {
        var (code, said) = Tool("git", arguments);
        Assert.True(code == 0, said);
    }

    /// <summary>Runs a program in the folder.</summary>
    public (int Code, string Said) Tool(string program, params string[] arguments)
    {
        using var tool = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null" },
        })!;
        var error = tool.StandardError.ReadToEndAsync();
        var output = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        return (tool.ExitCode, output + error.GetAwaiter().GetResult());
    }

    /// <summary>Checks the folder on the day of the tests.</summary>
    public Task<(int Code, string Output, string Error)> Check(params string[] arguments) => Run(["check", Folder, "--as-of", AsOf, .. arguments]);

    public async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(arguments, App, new(output, error));
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private WebApplication App()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // Nobody could open it.
        builder.Configuration["Database:ConnectionString"] = "Data Source=/nowhere/riskapi.db";
        foreach (var (name, value) in Settings)
        {
            builder.Configuration[name] = value;
        }

        builder.AddRiskApi();
        return builder.Build();
    }
}
