using Microsoft.Extensions.Options;
using RiskApi.Operations.Settings;
using RiskApi.Reviews.Checklists;

namespace RiskApi.Checklists;

/// <summary>Registers the checklists.</summary>
internal static class ChecklistSetup
{
    public static void AddRiskApiChecklists(this IServiceCollection services)
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
