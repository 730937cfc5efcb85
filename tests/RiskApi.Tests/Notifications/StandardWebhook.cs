using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Tests.Notifications;

/// <summary>What a receiver does with a webhook, written from the text of Standard Webhooks 1.0.0, and not from the code of the service.</summary>
internal static class StandardWebhook
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>Whether a message is authentic and recent.</summary>
    public static bool IsAuthentic(IReadOnlyDictionary<string, string> headers, byte[] body, string secret, DateTimeOffset now)
    {
        var timestamp = headers["webhook-timestamp"];
        var sent = DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, null));
        if ((now - sent).Duration() > Tolerance)
        {
            return false;
        }

        using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Split('_')[1]));
        var expected = hmac.ComputeHash([.. Encoding.ASCII.GetBytes(headers["webhook-id"] + "." + timestamp + "."), .. body]);
        return headers["webhook-signature"].Split(' ')
            .Where(one => one.StartsWith("v1,", StringComparison.Ordinal))
            .Any(one => CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(one[3..]), expected));
    }
}
