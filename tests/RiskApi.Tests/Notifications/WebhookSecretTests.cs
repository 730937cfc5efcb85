using System.Globalization;
using System.Text;
using CsCheck;
using RiskApi.Notifications.Targets;

namespace RiskApi.Tests.Notifications;

public class WebhookSecretTests
{
    /// <summary>The vector that the reference libraries of Standard Webhooks test with.</summary>
    private const string ReferenceSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void The_reference_message_gets_the_reference_signature() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecret.Signature([ReferenceSecret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8));

    [Fact]
    public void A_receiver_takes_what_either_secret_signed_and_nothing_else() => Gen.Select(Gen.String, Gen.Long[0, 4_000_000_000]).Sample((text, seconds) =>
    {
        var (secret, former, other) = (WebhookSecret.New(), WebhookSecret.New(), WebhookSecret.New());
        var body = Encoding.UTF8.GetBytes(text);
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var headers = new Dictionary<string, string>
        {
            ["webhook-id"] = "id",
            ["webhook-timestamp"] = seconds.ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = WebhookSecret.Signature([secret, former], "id", seconds, body),
        };

        Assert.True(StandardWebhook.IsAuthentic(headers, body, secret, at));
        Assert.True(StandardWebhook.IsAuthentic(headers, body, former, at));
        Assert.False(StandardWebhook.IsAuthentic(headers, body, other, at));
        Assert.False(StandardWebhook.IsAuthentic(headers, [.. body, 0], secret, at));
        Assert.False(StandardWebhook.IsAuthentic(headers, body, secret, at.AddMinutes(6)));
    });

    [Fact]
    public void Secrets_have_256_bits_and_never_repeat()
    {
        string[] secrets = [.. Enumerable.Range(0, 100).Select(_ => WebhookSecret.New())];

        Assert.Equal(100, secrets.Distinct().Count());
        Assert.All(secrets, secret => Assert.Equal(32, Convert.FromBase64String(secret["whsec_".Length..]).Length));
    }
}
