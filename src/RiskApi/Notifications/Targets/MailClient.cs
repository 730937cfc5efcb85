using System.Diagnostics;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace RiskApi.Notifications.Targets;

/// <summary>Sends mails through the SMTP server of the settings, a connection for each.</summary>
internal sealed class MailClient(IOptions<MailOptions> options, TimeProvider time)
{
    private const int LongestAnswer = 300;

    /// <summary>Sends a mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>The reply code of the server in place of an HTTP status.</returns>
    public async Task<TargetAnswer> Send(MimeMessage mail, CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, timeout.Token);
        using var smtp = new PatientSmtpClient { Timeout = options.Value.TimeoutSeconds * 1000, CheckCertificateRevocation = false };
        try
        {
            await Connect(smtp, limit.Token);
            var said = await smtp.SendAsync(mail, limit.Token);
            await smtp.DisconnectAsync(quit: true, CancellationToken.None);
            return Answer(250, smtp.Refused is [] ? said : $"{said}; not taken for {string.Join("; ", smtp.Refused)}");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return failure switch
            {
                SmtpCommandException when smtp.Refused is [_, ..] all => Answer(smtp.LastRefusal, $"Not taken for {string.Join("; ", all)}"),
                SmtpCommandException refused => Answer((int)refused.StatusCode, refused.Message),
                OperationCanceledException or TimeoutException => Answer(null, $"It took longer than {options.Value.TimeoutSeconds} seconds."),
                AuthenticationException => Answer(
                    (int)SmtpStatusCode.AuthenticationInvalidCredentials, "The server does not take Mail:User and Mail:Password."),
                SslHandshakeException => Answer(
                    null, "No secret connection to Mail:Host could be made; check Mail:Port, Mail:Security and the server's certificate."),
                _ => Answer(null, failure.Message),
            };
        }

        TargetAnswer Answer(int? status, string text) => new(status, Cleared(text), null, Stopwatch.GetElapsedTime(begun));
    }

    private async Task Connect(PatientSmtpClient smtp, CancellationToken cancel)
    {
        var settings = options.Value;
        await smtp.ConnectAsync(
            settings.Host!,
            settings.Port,
            settings.Security switch
            {
                MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
                MailSecurity.StartTls => SecureSocketOptions.StartTls,
                _ => SecureSocketOptions.None,
            },
            cancel);
        if (settings.User is { } user)
        {
            await smtp.AuthenticateAsync(user, settings.Password!, cancel);
        }
    }

    /// <summary>A text in a line, without what nobody may read.</summary>
    private string? Cleared(string text)
    {
        text = options.Value.Password is { Length: > 0 } secret ? text.Replace(secret, "…", StringComparison.Ordinal) : text;
        var line = new string([.. text.Select(letter => char.IsControl(letter) ? ' ' : letter)]).Trim();
        return line is "" ? null : line.Length <= LongestAnswer ? line : line[..LongestAnswer];
    }

    /// <summary>Sends to those that the server takes, where it refuses some for good; where it asks to come back later, to nobody yet.</summary>
    private sealed class PatientSmtpClient : SmtpClient
    {
        private readonly List<string> _refused = [];

        /// <summary>Each that was refused, with what the server said.</summary>
        public IReadOnlyList<string> Refused => _refused;

        /// <summary>The reply code of the last refusal.</summary>
        public int? LastRefusal { get; private set; }

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if ((int)response.StatusCode < 500)
            {
                base.OnRecipientNotAccepted(message, mailbox, response);
            }

            LastRefusal = (int)response.StatusCode;
            _refused.Add($"{mailbox.Address}: {(int)response.StatusCode} {response.Response}");
        }
    }
}
