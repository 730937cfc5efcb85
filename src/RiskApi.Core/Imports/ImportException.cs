namespace RiskApi.Core.Imports;

/// <summary>A file cannot be imported. The message is for whoever sent it, says what to change, and quotes nothing of the file's content.</summary>
/// <param name="message">What is wrong, where, and what to change.</param>
/// <param name="isTooLarge">Whether the file exceeds a limit; else it cannot be read.</param>
public sealed class ImportException(string message, bool isTooLarge = false) : Exception(message)
{
    /// <summary>Whether the file exceeds a limit; else it cannot be read.</summary>
    public bool IsTooLarge => isTooLarge;

    /// <summary>A limit that whoever runs the service can raise.</summary>
    /// <param name="what">What there is too much of, as a sentence with the limit in it.</param>
    /// <param name="remedy">What the sender can do.</param>
    /// <param name="setting">The name of the limit in the settings.</param>
    public static ImportException OverLimit(string what, string remedy, string setting) =>
        new($"{what} {remedy} Whoever runs the service can raise Imports:{setting}.", isTooLarge: true);
}
