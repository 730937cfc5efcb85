using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Core.Scoring;
using RiskApi.Notifications.Messages;
using RiskApi.Storage.Notifications;

namespace RiskApi.Tests.Notifications;

/// <summary>Messages are within what their channels take, whatever projects are called.</summary>
public class MessageBodyTests
{
    private const string Root = "https://example.com/risk";

    private static readonly DateTimeOffset At = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The channels that are posted to; mails have tests of their own.</summary>
    private static readonly Channel[] Posted = [Channel.Webhook, Channel.Slack, Channel.Teams];

    private static readonly Gen<Alert> Notices = Gen.Select(Gen.String[1, 200], Gen.String[1, 300], Gen.Int[0, 7], (name, title, kind) =>
        NoticeOf(name, title, (ProjectEventKind)kind));

    [Fact]
    public void A_message_of_Slack_is_within_the_bounds_of_Block_Kit() => Messages(Channel.Slack).Sample(
        message =>
        {
            var body = Body(message, Channel.Slack);
            var blocks = body["blocks"]!.AsArray();

            Assert.InRange(blocks.Count, 1, 50);
            Assert.InRange(((string)blocks[0]!["text"]!["text"]!).Length, 1, 150);
            Assert.All(blocks.Skip(1).Where(block => block!["text"] is not null), block => Assert.InRange(((string)block!["text"]!["text"]!).Length, 1, 3000));
            Assert.All(blocks.SelectMany(block => block!["fields"]?.AsArray() ?? []), field => Assert.InRange(((string)field!["text"]!).Length, 1, 2000));
            Assert.All(blocks.Select(block => block!["fields"]?.AsArray().Count ?? 1), count => Assert.InRange(count, 1, 10));
        },
        iter: 200);

    [Fact]
    public void A_card_of_Teams_takes_at_most_28_kB() => Messages(Channel.Teams).Sample(
        message => Assert.InRange(MessageBody.Of(Delivery(message), Channel.Teams, Root).Content.Length, 1, 28 * 1024), iter: 200);

    [Fact]
    public void What_projects_are_called_marks_nothing_up_and_calls_nobody()
    {
        var message = new Message(MessageKind.Event, [NoticeOf("<!channel> *shop* <https://evil.example|here>", "a & b > c `x`", ProjectEventKind.Retired)]);

        var slack = Body(message, Channel.Slack).ToJsonString();
        Assert.DoesNotContain("<!channel>", ((string)Body(message, Channel.Slack)["text"]!), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "<https",
            string.Concat(Body(message, Channel.Slack)["blocks"]!.AsArray().Skip(1).SkipLast(1).Select(block => block!.ToString())),
            StringComparison.Ordinal);
        Assert.Contains("\"verbatim\":true", slack, StringComparison.Ordinal);
        Assert.All(
            Body(message, Channel.Teams)["attachments"]![0]!["content"]!["body"]!.AsArray(),
            block => Assert.Equal(("RichTextBlock", "TextRun"), ((string)block!["type"]!, (string)block["inlines"]![0]!["type"]!)));
    }

    [Fact]
    public void A_message_leads_to_its_page_and_says_how_far_the_day_is()
    {
        var message = new Message(MessageKind.Event, [NoticeOf("Shop", "is under notice", ProjectEventKind.NoticeGiven)]);

        Assert.All(Posted, channel =>
        {
            Assert.Contains($"{Root}/projects/shop", Body(message, channel).ToJsonString(), StringComparison.Ordinal);
            var without = Encoding.UTF8.GetString(MessageBody.Of(Delivery(message), channel, "").Content);
            Assert.DoesNotContain("\"page\"", without, StringComparison.Ordinal);
            Assert.DoesNotContain("Open the project", without, StringComparison.Ordinal);
        });
        Assert.All([Channel.Slack, Channel.Teams], channel =>
            Assert.Contains("2027-03-01, in 97 days", Body(message, channel).ToJsonString(), StringComparison.Ordinal));
        Assert.Equal("Shop, in 38 days: is under notice", (string?)Body(message, Channel.Webhook)["says"]);
        Assert.Equal($"{Root}/", (string?)Body(new(MessageKind.Test, []), Channel.Webhook)["page"]);

        // A line of a digest too, and a change of price.
        var dear = NoticeOf("Shop", "costs more", ProjectEventKind.PriceRaised);
        dear = dear with { Event = dear.Event with { StartByOn = null, RetiresOn = null, ChangesOn = new DateOnly(2026, 12, 10) } };
        var digest = new Message(MessageKind.Digest, [message.Alerts[0], dear]);
        Assert.All(Posted, channel =>
        {
            var text = Body(digest, channel).ToJsonString();
            Assert.Contains("Shop, in 38 days: is under notice", text, StringComparison.Ordinal);
            Assert.Contains("Shop, in 16 days: costs more", text, StringComparison.Ordinal);
            Assert.Contains($"{Root}/", text, StringComparison.Ordinal);
        });
        Assert.All([Channel.Slack, Channel.Teams], channel =>
            Assert.Contains("2026-12-10, in 16 days", Body(new(MessageKind.Event, [dear]), channel).ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_a_digest_holds_is_in_the_message() =>
        Gen.Select(Gen.OneOf(Gen.Const(Channel.Webhook), Gen.Const(Channel.Slack), Gen.Const(Channel.Teams)), Gen.Int[1, 40]).Sample(
            (channel, count) =>
            {
                var notices = Enumerable.Range(0, count).Select(i => NoticeOf($"project-{i:000}", "stopped", ProjectEventKind.Retired)).ToArray();
                var text = Body(new(MessageKind.Digest, notices), channel).ToJsonString();

                Assert.All(notices, notice => Assert.Contains(notice.Project.Name!, text, StringComparison.Ordinal));
            },
            iter: 50);

    [Fact]
    public void The_same_message_gives_the_same_bytes() => Messages(Channel.Webhook).Sample(
        message => Assert.All(Posted, channel =>
            Assert.Equal(MessageBody.Of(Delivery(message), channel, Root).Content, MessageBody.Of(Delivery(message), channel, Root).Content)), iter: 20);

    private static Gen<Message> Messages(Channel channel) => Gen.OneOf(
        Notices.Select(notice => new Message(MessageKind.Event, [notice])),
        Notices.Array[1, MessageBody.MostAlerts(channel)].Select(notices => new Message(MessageKind.Digest, notices) { Owner = notices[0].Project.Owner }),
        Gen.Const(new Message(MessageKind.Test, [])));

    private static JsonNode Body(Message message, Channel channel) => JsonNode.Parse(MessageBody.Of(Delivery(message), channel, Root).Content)!;

    private static StoredDelivery Delivery(Message message) => new("d", "s", DeliveryState.Pending, message, At, At);

    // As validation lets them through: no control characters.
    private static Alert NoticeOf(string name, string title, ProjectEventKind kind) =>
        new("e", At, new("shop", Clean(name), Clean(name), Clean(name), [], 50, Band.High), new(kind, Clean(title))
        {
            Requested = Clean(title),
            Model = Clean(title),
            Replacement = Clean(title),
            StartByOn = new DateOnly(2027, 1, 1),
            RetiresOn = new DateOnly(2027, 3, 1),
            RetiredOnBefore = new DateOnly(2027, 2, 1),
        });

    private static string Clean(string text) => new([.. text.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '文' : letter)]);
}
