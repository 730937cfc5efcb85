using RiskApi.Core.Notifications.Alerts;

namespace RiskApi.Storage.Notifications;

/// <summary>Keeps what people made of the alerts on dependencies; one for each model string of a project.</summary>
internal sealed class AlertStore(Database database)
    : DependencyTable<AlertHandling>(database, "alert_handlings", StorageJson.Default.AlertHandling, handling => handling.Requested)
{
    /// <summary>What people made of the alerts of some projects and still stands in the database, by project.</summary>
    public async Task<ILookup<string, StoredDocument<AlertHandling>>> Handled(WriteSession session, string[] projectIds) =>
        (await Select(session, $"where project_id {IsOneOf("@projectIds")} order by id", new { projectIds }))
            .Where(document => document.Value.State != AlertState.Open)
            .ToLookup(document => document.Key.Split('/', 2)[0]);
}
