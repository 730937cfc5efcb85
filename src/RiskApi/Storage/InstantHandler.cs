using System.Data;
using System.Globalization;
using Dapper;
using Npgsql;

namespace RiskApi.Storage;

/// <summary>Keeps instants in UTC: as <c>timestamptz</c> in PostgreSQL, as ISO 8601 text, which sorts by time, in SQLite.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => value is DateTime instant
        ? new DateTimeOffset(instant.ToUniversalTime())
        : DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
        parameter.Value = parameter is NpgsqlParameter ? value.UtcDateTime : value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
