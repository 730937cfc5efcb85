namespace RiskApi.Crashes.Checks;

/// <summary>Holds what is there against what was acknowledged, all of it through the API but the database's own check.</summary>
internal static class ReadBack
{
    public static async Task Of(Client client, Promises promises, Scene scene, Findings findings, TextWriter output)
    {
        var audit = await client.ReadAll("/v1/audit");
        AuditCheck.Of(audit, promises, findings);
        var projects = await client.ReadAll("/v1/projects");
        await ProjectCheck.Of(client, audit, promises, findings);
        await CreationCheck.Of(client, projects, promises, findings);
        await RevisionCheck.Of(client, promises, findings);
        var passes = await PassCheck.Of(client, projects, findings);
        var repeated = await DeliveryCheck.Of(client, projects, promises, scene.Receiver, findings);
        output.WriteLine($"acknowledged: {promises.Counts}; passes over {projects.Count} projects: {passes}");
        output.WriteLine($"{scene.Receiver.Receipts.Count} deliveries, {repeated} of them again with the same id before their receipt was recorded");
        if (await scene.Database.Fault() is { } fault)
        {
            findings.Miss($"the database's own check: {fault}");
        }
    }
}
