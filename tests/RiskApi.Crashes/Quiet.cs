namespace RiskApi.Crashes;

/// <summary>Waits until nothing is left to be done: both instances answer, the last pass has ended, and nothing is still to be sent.</summary>
internal static class Quiet
{
    private static readonly TimeSpan LongestPass = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(5);

    public static async Task Of(Client client, IReadOnlyList<Instance> instances)
    {
        foreach (var instance in instances)
        {
            await instance.UntilLive();
        }

        await Waiting.For("the last pass to end, by the catalog that both instances serve", LongestPass, () => IsOver(client, instances));
        var subscriptions = await client.ReadAll("/v1/subscriptions");
        foreach (var subscription in subscriptions)
        {
            var pending = $"/v1/subscriptions/{subscription["id"]}/deliveries?state=pending&limit=1";
            await Waiting.For(
                $"the last delivery of {subscription["name"]}", LongestSending, async () => (await client.Read(pending))!["items"]!.AsArray().Count == 0);
        }
    }

    private static async Task<bool> IsOver(Client client, IReadOnlyList<Instance> instances)
    {
        var pass = (await client.Read("/v1/rescorings/latest"))!;
        foreach (var instance in instances)
        {
            using var asked = new Client([instance], new Random(0));
            if ((string?)(await asked.Read("/v1/catalog"))!["version"] != (string?)pass["catalogVersion"])
            {
                return false;
            }
        }

        return (string?)pass["state"] is "ended";
    }
}
