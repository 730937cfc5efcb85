using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RiskApi.Web;

/// <summary>Page cursors: the model reference of the last item, so that pages stay stable while the catalog changes.</summary>
internal static class Cursor
{
    private const string Prefix = "after:";

    public static string Write(string reference) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Prefix + reference));

    /// <summary>Reads a cursor; false for anything that <see cref="Write"/> does not write.</summary>
    public static bool TryRead(string cursor, [NotNullWhen(true)] out string? reference)
    {
        reference = null;
        if (!Base64Url.IsValid(cursor))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !text.Contains('/', StringComparison.Ordinal))
        {
            return false;
        }

        reference = text[Prefix.Length..];
        return true;
    }
}
