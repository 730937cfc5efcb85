using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Catalog;

/// <summary>Reads the catalog from the content of its files.</summary>
public static class CatalogReader
{
    private const int VersionLength = 12;

    /// <summary>Reads one file per provider, the register of succession lines, and what models can do.</summary>
    /// <param name="providers">The provider files by name, in any order.</param>
    /// <param name="lines">The register of succession lines.</param>
    /// <param name="capabilities">The files that say what models can do, in any order; none where nothing is known.</param>
    /// <param name="abilities">How able models were found; null where nothing is known.</param>
    /// <param name="openWeights">How open weights are called; null where nothing is known.</param>
    /// <returns>The snapshot; its version is a digest of the files' names and bytes.</returns>
    /// <exception cref="CatalogException">A file is not what its schema says, or says something of a model that is in no provider's file.</exception>
    public static CatalogSnapshot Read(
        IReadOnlyCollection<CatalogFile> providers,
        CatalogFile lines,
        IReadOnlyCollection<CatalogFile>? capabilities = null,
        CatalogFile? abilities = null,
        CatalogFile? openWeights = null)
    {
        capabilities ??= [];
        Provider[] read = [.. providers.Select(file => Parse(file, CatalogJson.Default.Provider))];
        var register = new CapabilityRegister(read);
        foreach (var file in capabilities)
        {
            register.Take(file.Name, Parse(file, CatalogJson.Default.CapabilityFile));
        }

        if (abilities is not null)
        {
            register.Take(abilities.Name, Parse(abilities, CatalogJson.Default.AbilityFile));
        }

        return new(
            Digest([.. providers, lines, .. capabilities, .. new[] { abilities, openWeights }.OfType<CatalogFile>()]),
            read.Select(register.Complete),
            Parse(lines, CatalogJson.Default.SuccessionLineRegister).Lines)
        {
            OpenWeights = openWeights is null ? OpenWeights.None : Parse(openWeights, CatalogJson.Default.OpenWeights),
        };
    }

    private static T Parse<T>(CatalogFile file, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(file.Content.Span, type)
                ?? throw new CatalogException($"{file.Name} holds null; see its schema.");
        }
        catch (JsonException malformed)
        {
            throw new CatalogException($"{file.Name}, line {malformed.LineNumber + 1}, at {malformed.Path}: {malformed.Message}", malformed);
        }
    }

    private static string Digest(IEnumerable<CatalogFile> files)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Content.Length}\n"));
            digest.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset())[..VersionLength];
    }
}

/// <summary>The catalog's files cannot be used; the message says where and what to change.</summary>
/// <param name="message">Where it is wrong and what to change.</param>
/// <param name="inner">The cause, where there is one.</param>
public sealed class CatalogException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>One file of the catalog.</summary>
/// <param name="Name">Its path below the data folder, with forward slashes.</param>
/// <param name="Content">Its bytes, UTF-8.</param>
public sealed record CatalogFile(string Name, ReadOnlyMemory<byte> Content);
