using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;

namespace RiskApi.Notifications.Targets;

/// <summary>Checks who mails go to.</summary>
internal sealed class MailAddresses(IOptions<MailOptions> options)
{
    private const string Separator = ", ";

    private static readonly ParserOptions Strict = new() { AllowAddressesWithoutDomain = false, AddressParserComplianceMode = RfcComplianceMode.Strict };

    /// <summary>What is wrong with the addresses that mails are to go to; null where nothing is.</summary>
    public string? Fault(IReadOnlyList<string> to)
    {
        if (!options.Value.IsSet)
        {
            return "This service sends no mails: no SMTP server is set. Whoever runs it can set Mail:Host and Mail:From.";
        }

        if (to.FirstOrDefault(one => Read(one) is null) is { } wrong)
        {
            return $"'{wrong}' is no mail address; give one such as ada@example.com, without a name beside it.";
        }

        if (to.GroupBy(one => one, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            return $"'{twice}' is given twice; give it once.";
        }

        return options.Value.AllowedDomains is [_, ..] allowed
            && to.FirstOrDefault(one => !allowed.Select(Ascii).Contains(Ascii(Read(one)!.Domain), StringComparer.OrdinalIgnoreCase)) is { } outside
            ? $"'{outside}' is of a domain that this service sends no mails to. Whoever runs it can add it to Mail:AllowedDomains."
            : null;
    }

    /// <summary>An address, or null where a text is none; one with characters that nobody sees, which turn the others around, is none.</summary>
    public static MailboxAddress? Read(string text) =>
        !text.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
        && MailboxAddress.TryParse(Strict, text, out var read)
        && (read.Address == text || MailboxAddress.EncodeAddrspec(read.Address) == text)
        && read.Domain.Length > 0 ? read : null;

    /// <summary>A domain in letters of ASCII alone, as its owner may write it as well.</summary>
    private static string Ascii(string domain) => MailboxAddress.IdnMapping.Encode(domain);

    /// <summary>Addresses as they are kept, and shown.</summary>
    public static string Join(IEnumerable<string> to) => string.Join(Separator, to);

    /// <summary>Addresses that <see cref="Join"/> put together.</summary>
    public static IEnumerable<MailboxAddress> Split(string joined) => joined.Split(Separator).Select(one => Read(one)!);
}
