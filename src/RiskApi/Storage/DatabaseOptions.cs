using System.ComponentModel.DataAnnotations;

namespace RiskApi.Storage;

/// <summary>Settings of the database, section <c>Database</c>.</summary>
internal sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary>The SQLite connection string; a relative file is made in the working directory on first use.</summary>
    [Required(ErrorMessage = "Database:ConnectionString is empty; set it, for instance to \"Data Source=riskapi.db\".")]
    public string ConnectionString { get; set; } = "Data Source=riskapi.db";
}
