using System.Data.Common;

namespace RiskApi.Storage;

/// <summary>The database cannot be used as it is.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class StorageException(string message, Exception? inner = null) : DbException(message, inner);
