using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications;
using RiskApi.Core.Scoring;
using RiskApi.Notifications.Messages;
using RiskApi.Notifications.Targets;
using RiskApi.Storage.Notifications;
using SmtpServer.Protocol;

namespace RiskApi.Tests.Notifications;

/// <summary>Mails are sent through the SMTP server of the settings, to those whom a subscription names.</summary>
public sealed class MailTests : IAsyncDisposable
{
    private const string Retired = """ "filter":{"kinds":["retired"]} """;

    private readonly MailSink _sink = new MailSink().Start();
    private readonly Mailing _service;

    public MailTests() => _service = new(_sink.Port);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _sink.DisposeAsync();
    }

    [Fact]
    public async Task An_event_arrives_in_plain_text_and_in_HTML_with_its_page_and_how_far_its_day_is()
    {
        var subscription = await Subscribe(Retired);
        await _service.Happen("shop");
        await _service.Pump();

        var (to, mail) = Assert.Single(_sink.All);
        var delivery = Assert.Single(await _service.Deliveries(subscription))!;
        Assert.Equal(["ada@example.com"], to);
        Assert.Equal("riskapi@example.org", mail.From.Mailboxes.Single().Address);
        Assert.Equal($"shop: {Notifying.Stopped} stopped answering on 2025-07-14", mail.Subject);
        Assert.Equal($"{delivery["id"]}@example.org", mail.MessageId);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal($"<{subscription["id"]}.riskapi.example.org>", mail.Headers["List-Id"]);
        Assert.Contains("Shutdown: 2025-07-14, 498 days ago", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Open the project: https://risk.example.org/projects/shop", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/v1/subscriptions/{subscription["id"]}", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://risk.example.org/projects/shop\">Open the project</a>", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(("delivered", 250), ((string)delivery["state"]!, (int)delivery["attempts"]![0]!["status"]!));
    }

    [Fact]
    public async Task A_digest_is_one_mail_with_a_link_for_each_line()
    {
        await Subscribe(""" "mode":"digest","filter":{"kinds":["retired"]} """);
        await _service.Happen("one");
        await _service.Happen("two");
        _service.Time.Advance(TimeSpan.FromDays(1));
        await _service.Pump();

        var mail = Assert.Single(_sink.All).Mail;
        Assert.Equal("2 events, since the digest before", mail.Subject);
        Assert.Contains($"one, 499 days ago: {Notifying.Stopped} stopped answering", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://risk.example.org/projects/two\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Open today's page: https://risk.example.org/", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_puts_off_is_sent_again_with_the_same_id()
    {
        _sink.Answers.Enqueue(new(SmtpReplyCode.Error, "try later"));
        var subscription = await Subscribe(Retired);
        await _service.Happen("shop");
        await _service.Pump();
        Assert.Empty(_sink.All);
        _service.Time.Advance(TimeSpan.FromHours(1));
        await _service.Pump();
        await _service.Pump();

        var delivery = Assert.Single(await _service.Deliveries(subscription))!;
        Assert.Equal(2, delivery["attempts"]!.AsArray().Count);
        Assert.Contains("try later", (string?)delivery["attempts"]![0]!["answer"], StringComparison.Ordinal);
        Assert.Equal($"{delivery["id"]}@example.org", Assert.Single(_sink.All).Mail.MessageId);
    }

    [Fact]
    public async Task Who_has_no_mailbox_keeps_nobody_else_from_being_told()
    {
        _sink.Unknown.Add("gone@example.com");
        var sent = await Test(await Subscribe(to: """["gone@example.com","ada@example.com"]"""));

        Assert.Equal(["ada@example.com"], Assert.Single(_sink.All).To);
        Assert.Equal("delivered", (string?)sent["state"]);
        Assert.Matches("; not taken for gone@example.com: 5[0-9]{2} .+$", (string?)sent["attempts"]![0]!["answer"]);

        var none = await Test(await Subscribe(to: """["gone@example.com"]"""));
        Assert.Equal("dead", (string?)none["state"]);
        Assert.InRange((int)none["attempts"]![0]!["status"]!, 500, 599);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failed_attempt()
    {
        var subscription = await Subscribe();
        await _sink.DisposeAsync();
        var sent = await Test(subscription);

        Assert.Equal("dead", (string?)sent["state"]);
        Assert.Null(sent["attempts"]![0]!["status"]);
        Assert.NotNull(sent["attempts"]![0]!["answer"]);
    }

    [Fact]
    public async Task A_connection_that_cannot_be_kept_secret_is_not_used()
    {
        await using var service = new Mailing(_sink.Port, ("Mail:Security", "StartTls"), ("Mail:User", "riskapi"), ("Mail:Password", "s3cret-pass"));
        var subscription = await Subscribe(service: service);
        var sent = await Test(subscription, service);

        Assert.Equal("dead", (string?)sent["state"]);
        Assert.Empty(_sink.All);
        Assert.Empty(_sink.SignedIn);
        Assert.DoesNotContain("s3cret-pass", sent.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_can_name_others_and_keeps_the_addresses_otherwise()
    {
        var subscription = await Subscribe();
        var path = $"/v1/subscriptions/{subscription["id"]}";
        var kept = await _service.Write(HttpMethod.Put, path, """{"name":"test","channel":"mail"}""", ("If-Match", "*"));
        Assert.Equal("ada@example.com", (string?)kept["target"]);
        var other = await _service.Write(HttpMethod.Put, path, """{"name":"test","channel":"mail","to":["bob@example.com"]}""", ("If-Match", "*"));
        Assert.Equal("bob@example.com", (string?)other["target"]);
        await Test(subscription);

        Assert.Equal(["bob@example.com"], Assert.Single(_sink.All).To);
    }

    [Theory]
    [InlineData("""["ada"]""", "'ada' is no mail address")]
    [InlineData("""["ada@"]""", "is no mail address")]
    [InlineData("""["Ada <ada@example.com>"]""", "is no mail address")]
    [InlineData("""["ada@example.com, bob@example.com"]""", "is no mail address")]
    [InlineData("""["ada@elsewhere.example"]""", "Mail:AllowedDomains")]
    [InlineData("""["ada@xn--bcher-kva.example"]""", "Mail:AllowedDomains")]
    [InlineData("""["ada@example.com\r\nBcc: eve@example.com"]""", "control characters")]
    [InlineData("""["a\u202Eda@example.com"]""", "is no mail address")]
    [InlineData("""["ada@example.com","bob@example.com","Ada@example.com"]""", "'ada@example.com' is given twice")]
    [InlineData("[]", "'to' is empty")]
    public async Task What_is_no_address_is_refused(string to, string why)
    {
        var (status, problem) = await Refused($$"""{"name":"test","channel":"mail","to":{{to}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(why, problem["errors"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"test","channel":"mail"}""", "to")]
    [InlineData("""{"name":"test","channel":"mail","url":"https://example.com/","to":["ada@example.com"]}""", "url")]
    [InlineData("""{"name":"test","channel":"slack","url":"https://example.com/","to":["ada@example.com"]}""", "to")]
    public async Task Where_messages_go_is_said_as_the_channel_takes_it(string body, string place)
    {
        var (status, problem) = await Refused(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(problem["errors"]![place]);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public async Task A_mail_goes_to_twenty_at_most(int count, bool isTaken)
    {
        var to = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"a{i}@example.com\""));
        using var answer = await _service.Send(HttpMethod.Post, "/v1/subscriptions", $$"""{"name":"test","channel":"mail","to":[{{to}}]}""");

        Assert.Equal(isTaken ? HttpStatusCode.Created : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_server_a_subscription_to_mails_is_refused_with_what_to_set()
    {
        await using var service = new RiskApiService();
        using var answer = await service.Send(HttpMethod.Post, "/v1/subscriptions", """{"name":"test","channel":"mail","to":["ada@example.com"]}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Mail:Host", (string?)(await RiskApiService.Json(answer))["errors"]!["to"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_projects_are_called_adds_no_header_and_no_markup()
    {
        const string hostile = "shop\r\nBcc: eve@example.com\r\n\r\n<script>alert(1)</script>\u2028";
        var at = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        var notice = new Alert("e", at, new("shop", hostile, hostile, hostile, [], 50, Band.High), new(ProjectEventKind.Retired, hostile)
        {
            Requested = hostile,
            Model = hostile,
            RetiresOn = new DateOnly(2026, 12, 10),
        });
        foreach (var message in new Message[] { new(MessageKind.Event, [notice]), new(MessageKind.Digest, [notice, notice]) { Owner = hostile } })
        {
            var delivery = new StoredDelivery("d", "s", DeliveryState.Pending, message, at, at);
            var (from, to) = (MailAddresses.Read("riskapi@example.org")!, MailAddresses.Read("ada@example.com")!);
            var mail = MailMessage.Of(delivery, hostile, from, [to], "https://example.org");
            using var written = new MemoryStream();
            mail.WriteTo(written, TestContext.Current.CancellationToken);
            written.Position = 0;
            var read = MimeKit.MimeMessage.Load(written, TestContext.Current.CancellationToken);

            Assert.Equal(["ada@example.com"], read.GetRecipients().Select(one => one.Address));
            Assert.DoesNotContain(read.Headers, header => header.Field.Equals("Bcc", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(read.Subject!, char.IsControl);
            Assert.DoesNotContain("<script>", read.HtmlBody, StringComparison.Ordinal);
            Assert.Contains("in 16 days", read.TextBody, StringComparison.Ordinal);
            Assert.Contains("in 16 days", read.HtmlBody, StringComparison.Ordinal);
        }
    }

    private async Task<JsonNode> Subscribe(string more = "", string to = """["ada@example.com"]""", RiskApiService? service = null) =>
        await (service ?? _service).Write(
            HttpMethod.Post, "/v1/subscriptions", $$"""{"name":"test","channel":"mail","to":{{to}}{{(more is "" ? "" : "," + more)}}}""");

    private async Task<JsonNode> Test(JsonNode subscription, RiskApiService? service = null) =>
        await (service ?? _service).Write(HttpMethod.Post, $"/v1/subscriptions/{subscription["id"]}/test");

    private async Task<(HttpStatusCode Status, JsonNode Problem)> Refused(string body)
    {
        using var answer = await _service.Send(HttpMethod.Post, "/v1/subscriptions", body);
        return (answer.StatusCode, await RiskApiService.Json(answer));
    }

    private sealed class Mailing(int port, params (string Name, string Value)[] more) : RiskApiService
    {
        protected override IEnumerable<(string Name, string Value)> Settings =>
        [
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{port}"), ("Mail:Security", "None"), ("Mail:From", "riskapi@example.org"),
            ("Mail:AllowedDomains:0", "example.com"), ("Public:Address", "https://risk.example.org"),
            .. more,
        ];
    }
}
