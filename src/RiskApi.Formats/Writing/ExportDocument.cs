using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Formats.Writing;

/// <summary>A written export.</summary>
/// <param name="Text">Its text, to be sent in UTF-8.</param>
/// <param name="MediaType">Its media type, with parameters.</param>
/// <param name="FileName">The name to keep it under.</param>
internal sealed record ExportDocument(string Text, string MediaType, string FileName)
{
    /// <summary>Whether browsers run what they are sent under the media type.</summary>
    public bool IsActive => MediaType.StartsWith("text/html", StringComparison.Ordinal) || MediaType.StartsWith("image/svg", StringComparison.Ordinal);

    /// <summary>Whether it is to be opened by another program rather than read in place.</summary>
    public bool IsAttachment => FileName.EndsWith(".csv", StringComparison.Ordinal) || FileName.EndsWith(".sarif", StringComparison.Ordinal)
        || FileName.EndsWith(".cdx.json", StringComparison.Ordinal) || FileName.EndsWith(".ics", StringComparison.Ordinal);
}

/// <summary>Ids that are the same whenever and wherever they are made of the same name: UUIDs of version 8 (RFC 9562, 5.8) from a digest.</summary>
internal static class NameUuid
{
    /// <param name="parts">What the thing is called, from the widest to the narrowest; two lists that differ give two ids.</param>
    public static Guid Of(params IEnumerable<string> parts)
    {
        var name = string.Concat(parts.Select(part => $"{part.Length}:{part}"));
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
