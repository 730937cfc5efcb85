using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RiskApi.Web;

/// <summary>Page cursors: what the last item is sorted by, so that pages stay stable while items come and go.</summary>
internal static class Cursor
{
    private const string Prefix = "after:";

    public static string Write(string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Prefix + last));

    /// <summary>What a valid cursor holds; null where there is none.</summary>
    public static string? Read(string? cursor) => cursor is not null && TryRead(cursor, out var last) ? last : null;

    /// <summary>Reads a cursor; false for anything that <see cref="Write"/> does not write.</summary>
    public static bool TryRead(string cursor, [NotNullWhen(true)] out string? last)
    {
        last = null;
        if (!Base64Url.IsValid(cursor))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        last = text[Prefix.Length..];
        return !last.Any(char.IsControl);
    }
}
