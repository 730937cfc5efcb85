using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RiskApi.Web;

/// <summary>Page cursors: which list they go on with, and what its last item is sorted by, so that pages stay stable while items come and go.</summary>
internal static class Cursor
{
    private const string Prefix = "after";

    /// <summary>The list that an operation gives: its name, as in the OpenAPI document; no two lists are sorted by the same.</summary>
    public static string ListOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";

    public static string Write(string list, string last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Prefix}:{list}:{last}"));

    /// <summary>What the last item is sorted by, of a valid cursor; null where there is none.</summary>
    public static string? Read(string? cursor) => cursor is not null && TryRead(cursor, out _, out var last) ? last : null;

    /// <summary>Reads a cursor; false for anything that <see cref="Write"/> does not write.</summary>
    public static bool TryRead(string cursor, [NotNullWhen(true)] out string? list, [NotNullWhen(true)] out string? last)
    {
        (list, last) = (null, null);
        if (!Base64Url.IsValid(cursor)
            || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(':', 3) is not [Prefix, var named, var text]
            || text.Any(char.IsControl))
        {
            return false;
        }

        (list, last) = (named, text);
        return true;
    }
}
