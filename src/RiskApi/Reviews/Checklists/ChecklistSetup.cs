using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Settings;

namespace RiskApi.Reviews.Checklists;

/// <summary>Registers the checklists.</summary>
internal static class ChecklistSetup
{
    public static void AddChecklists(this IServiceCollection services)
    {
        services.AddSettings<ChecklistOptions>(ChecklistOptions.Section);
        services.AddSingleton(provider => ChecklistFolder.Read(
            Path.Combine(AppContext.BaseDirectory, provider.GetRequiredService<IOptions<ChecklistOptions>>().Value.Folder)));
        services.AddHostedService<ReadChecklistsAtStart>();
    }

    /// <summary>Asks for the checklists at start, so that a broken file stops the start and not the first review.</summary>
    private sealed class ReadChecklistsAtStart(ChecklistLibrary library) : IHostedService
    {
        public ChecklistLibrary Library => library;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

/// <summary>Reads the checklists from their folder.</summary>
internal static class ChecklistFolder
{
    /// <exception cref="ChecklistException">The folder or a file is not what it should be; the message says what to change.</exception>
    public static ChecklistLibrary Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];

        return files.Length > 0
            ? new ChecklistLibrary(files.Select(path => ChecklistReader.Read(Path.GetFileName(path), File.ReadAllBytes(path))))
            : throw new ChecklistException($"There is no checklist in '{folder}'; set Checklists:Folder to the folder that holds them, as id.version.json.");
    }
}

/// <summary>Settings of the checklists, section <c>Checklists</c>.</summary>
internal sealed class ChecklistOptions
{
    public const string Section = "Checklists";

    /// <summary>The folder of the checklists' files; relative to the executable.</summary>
    [Required(ErrorMessage = "Checklists:Folder is empty; set it to the folder of the checklists, for instance \"data/checklists\".")]
    public string Folder { get; set; } = "data/checklists";
}
