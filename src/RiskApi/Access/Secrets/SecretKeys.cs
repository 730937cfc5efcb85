using Microsoft.Extensions.Options;
using RiskApi.Storage;

namespace RiskApi.Access.Secrets;

/// <summary>The keys that secrets are encrypted with: those of the settings; else one that is made on first use, in a file beside the SQLite database.</summary>
/// <remarks>A backup of the database without that file gives no secret away. Several instances over PostgreSQL have no file in common, so they need the setting.</remarks>
internal sealed class SecretKeys(IOptions<AccessOptions> access, Database database)
{
    private readonly Lazy<SecretKey> _current = new(() => access.Value.EncryptionKey is { } configured ? Read(configured, "Access:EncryptionKey") : OfFile(database));

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
            Create(file);
        }

        return Read(File.ReadAllText(file), file);
    }

    /// <summary>Makes the file whole or not at all, whoever else is making it.</summary>
    private static void Create(string file)
    {
        var draft = $"{file}.{Guid.NewGuid():N}";
        try
        {
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
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    private static SecretKey Read(string text, string from) =>
        SecretKey.TryRead(text, out var key) ? key : throw new SecretException($"{from} is not 32 bytes in base64.");
}
