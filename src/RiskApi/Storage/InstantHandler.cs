using System.Data;
using System.Globalization;
using Dapper;

namespace RiskApi.Storage;

/// <summary>Keeps instants as ISO 8601 text in UTC, which sorts by time.</summary>
internal sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
{
    public override DateTimeOffset Parse(object value) => DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture);

    public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
        parameter.Value = value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
