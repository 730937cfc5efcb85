using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using MimeKit;

namespace RiskApi.Notifications.Targets;

/// <summary>Settings of the server that mails are sent through, section <c>Mail</c>; no mail is sent where no host is set.</summary>
internal sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    [Range(1, 65_535, ErrorMessage = "Mail:Port must be between 1 and 65535.")]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is kept secret.</summary>
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Who signs in at the server; nobody where it is left out.</summary>
    public string? User { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The address that mails come from.</summary>
    public string? From { get; set; }

    /// <summary>How long the server may take for a mail, in seconds.</summary>
    [Range(1, 120, ErrorMessage = "Mail:TimeoutSeconds must be between 1 and 120.")]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>The domains that mails may go to; any where none is named.</summary>
    public IList<string> AllowedDomains { get; } = [];

    public bool IsSet => !string.IsNullOrWhiteSpace(Host);

    public MailboxAddress Sender => MailAddresses.Read(From!)!;
}

/// <summary>How a connection to a mail server is kept secret.</summary>
internal enum MailSecurity
{
    /// <summary>Not at all; for a server inside of the organisation.</summary>
    None,

    /// <summary>It begins in plain text and must go over to TLS; usual on port 587.</summary>
    StartTls,

    /// <summary>TLS from the beginning; usual on port 465.</summary>
    Tls,
}

/// <summary>Checks the settings of mails.</summary>
internal sealed class MailValidation : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(MailOptions options)
    {
        if (!options.IsSet)
        {
            if (options.From is not null || options.User is not null || options.Password is not null)
            {
                yield return "Mail:Host is missing; set it to the name of your SMTP server, or leave the section Mail out.";
            }

            yield break;
        }

        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return $"Mail:Host is '{options.Host}'; it takes the name or the IP address of a server, without scheme and port, such as smtp.example.com.";
        }

        if (MailAddresses.Read(options.From ?? "") is null)
        {
            yield return "Mail:From must be the address that mails come from, such as riskapi@example.com.";
        }

        if (options.User is null != options.Password is null)
        {
            yield return "Mail:User and Mail:Password go together; set both, or neither.";
        }

        if (options is { Password: not null, Security: MailSecurity.None })
        {
            yield return "Mail:Password would be sent in plain text; set Mail:Security to StartTls or Tls, or leave Mail:User and Mail:Password out.";
        }
    }
}
