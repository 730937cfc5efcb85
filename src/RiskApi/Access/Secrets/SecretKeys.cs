using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RiskApi.Storage;

namespace RiskApi.Access.Secrets;

/// <summary>
/// The keys that secrets are encrypted with: those of the settings; else one that is made on first use, in a file beside the SQLite database.
/// </summary>
/// <remarks>
/// A backup of the database without that file gives no secret away. Several instances over PostgreSQL have no file in common, so they need the setting.
/// </remarks>
internal sealed class SecretKeys(IOptions<AccessOptions> access, Database database)
{
    private readonly Lazy<SecretKey> _current = new(
        () => access.Value.EncryptionKey is { } configured ? Read(configured, "Access:EncryptionKey") : OfFile(database));

    /// <summary>The key to encrypt with.</summary>
    /// <exception cref="SecretException">There is none, and none can be made.</exception>
    public SecretKey Current => _current.Value;

    /// <summary>A key by its id; null where it is not at hand.</summary>
    public SecretKey? Find(string id) => Former.Prepend(Current).FirstOrDefault(key => key.Id == id);

    private IEnumerable<SecretKey> Former => access.Value.FormerEncryptionKeys.Select((text, i) => Read(text, $"Access:FormerEncryptionKeys:{i}"));

    private static SecretKey OfFile(Database database)
    {
        var file = (database.File ?? throw new SecretException(
            "Secrets cannot be kept without a key to encrypt them; set Access:EncryptionKey to 32 bytes in base64, the same for all instances, made for instance with \"openssl rand -base64 32\".")) + ".key";
        if (!File.Exists(file))
        {
            using var turn = TurnToCreate(file);
            if (!File.Exists(file))
            {
                Create(file);
            }
        }

        return Read(File.ReadAllText(file), file);
    }

    /// <summary>Lets one after the other look and make the file: moving it into place only where there is none is not atomic on Unix.</summary>
    private static FileStream TurnToCreate(string file)
    {
        var gate = file + ".lock";
        for (var wait = new SpinWait(); ; wait.SpinOnce())
        {
            try
            {
                return new FileStream(gate, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(gate) || File.Exists(file))
            {
                // It is another's turn.
            }
        }
    }

    /// <summary>Makes the file whole or not at all.</summary>
    private static void Create(string file)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(SecretKey.New());
        }

        File.Move(draft, file, overwrite: false);
    }

    private static SecretKey Read(string text, string from) =>
        SecretKey.TryRead(text, out var key) ? key : throw new SecretException($"{from} is not 32 bytes in base64.");
}

/// <summary>A key that secrets are encrypted with.</summary>
internal sealed class SecretKey
{
    public const int Bytes = 32;

    private SecretKey(byte[] bytes)
    {
        Material = bytes;
        Id = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 4));
    }

    /// <summary>Tells keys apart without giving them away.</summary>
    public string Id { get; }

    public byte[] Material { get; }

    /// <summary>A new key in base64.</summary>
    public static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    public static bool TryRead(string base64, [NotNullWhen(true)] out SecretKey? key)
    {
        var bytes = new byte[Bytes];
        var isKey = Convert.TryFromBase64String(base64.Trim(), bytes, out var written) && written == Bytes;
        key = isKey ? new(bytes) : null;
        return isKey;
    }
}
