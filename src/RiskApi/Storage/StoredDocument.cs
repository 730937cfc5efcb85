namespace RiskApi.Storage;

/// <summary>A document as it is kept.</summary>
/// <typeparam name="T">What it says.</typeparam>
/// <param name="Key">Its id, or its name.</param>
/// <param name="Version">Counts its changes, from 1 on.</param>
/// <param name="Value">What it says.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record StoredDocument<T>(string Key, long Version, T Value, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>The document once it is changed.</summary>
    public StoredDocument<T> Next(T value, DateTimeOffset at) => this with { Version = Version + 1, Value = value, UpdatedAt = at };
}
