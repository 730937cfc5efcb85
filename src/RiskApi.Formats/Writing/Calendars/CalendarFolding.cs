using System.Text;

namespace RiskApi.Formats.Writing.Calendars;

/// <summary>
/// Folds the lines of a calendar: 75 octets at most, and never within a character (RFC 5545, 3.1). Ical.Net counts UTF-16 units and cuts some characters in
/// two.
/// </summary>
internal static class CalendarFolding
{
    private const int MostOctets = 75;
    private const string LineEnd = "\r\n";
    private const string Fold = LineEnd + " ";

    /// <summary>The same calendar, folded anew.</summary>
    public static string Of(string calendar)
    {
        var folded = new StringBuilder(calendar.Length + (calendar.Length / MostOctets * Fold.Length));
        var octets = 0;
        foreach (var rune in calendar.Replace(Fold, "", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n')
            {
                octets = 0;
            }
            else if ((octets += rune.Utf8SequenceLength) > MostOctets)
            {
                folded.Append(Fold);
                octets = 1 + rune.Utf8SequenceLength;
            }

            folded.Append(rune);
        }

        return folded.ToString();
    }
}
