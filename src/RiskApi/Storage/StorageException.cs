namespace RiskApi.Storage;

/// <summary>The database's schema cannot be brought up to date.</summary>
/// <param name="message">Which script failed, and why.</param>
/// <param name="inner">The cause.</param>
internal sealed class MigrationException(string message, Exception inner) : System.Data.Common.DbException(message, inner);
