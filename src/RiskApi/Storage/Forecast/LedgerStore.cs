using System.Runtime.CompilerServices;
using Dapper;
using RiskApi.Core.Forecast.Ledger;

namespace RiskApi.Storage.Forecast;

/// <summary>Keeps what was said on each day; the database refuses to change it, and lets it go only where the settings keep it for a time.</summary>
internal sealed class LedgerStore(Database database)
{
    private const string Days = "select day, method, catalog_version, said_at, models from forecast_days";

    /// <summary>Keeps a day; false where it is kept already, whoever said it.</summary>
    public static async Task<bool> Keep(WriteSession session, DayForecasts said)
    {
        const string day =
            """
            insert into forecast_days (day, method, catalog_version, said_at, models) values (@Day, @Method, @CatalogVersion, @At, @Models)
            on conflict do nothing
            """;
        const string forecast =
            """
            insert into forecasts (
                day, provider, model, basis, probability_90, probability_180, probability_365, probability_730,
                percentile_90, percentile_180, percentile_365, percentile_730)
            values (
                @Day, @Provider, @Model, @Basis, @Probability90, @Probability180, @Probability365, @Probability730,
                @Percentile90, @Percentile180, @Percentile365, @Percentile730)
            """;

        // Whoever comes second waits here for the first, and finds the day taken or free.
        if (await session.Execute(day, new { said.Day, said.Method, said.CatalogVersion, session.Author.At, Models = said.Forecasts.Count }) == 0)
        {
            return false;
        }

        await session.Execute(forecast, said.Forecasts.Select(one => ForecastRow.Of(said.Day, one)));
        return true;
    }

    /// <summary>The days kept, oldest first.</summary>
    public async Task<IReadOnlyList<LedgerDay>> All(CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return [.. (await connection.QueryAsync<DayRow>(new CommandDefinition($"{Days} order by day", cancellationToken: cancel))).Select(row => row.ToDay())];
    }

    /// <summary>Whether a day is kept.</summary>
    public async Task<bool> Has(DateOnly day, CancellationToken cancel)
    {
        await using var connection = await database.Open(cancel);
        return await connection.QueryFirstOrDefaultAsync<DayRow>(
            new CommandDefinition($"{Days} where day = @day", new { day }, cancellationToken: cancel)) is not null;
    }

    /// <summary>What was said on days of a span, oldest first, in order of provider and model; each read when it is asked for.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="model">Only of this model; null for every model.</param>
    /// <param name="cancel">Cancels the query.</param>
    public async IAsyncEnumerable<(DateOnly Day, SaidForecast Said)> Said(
        DateOnly from, DateOnly to, (string Provider, string Id)? model, [EnumeratorCancellation] CancellationToken cancel)
    {
        var sql =
            $"""
            select day, provider, model, basis, probability_90, probability_180, probability_365, probability_730,
                percentile_90, percentile_180, percentile_365, percentile_730
            from forecasts
            where day >= @from and day <= @to {(model is null ? "" : "and provider = @Provider and model = @Id")}
            order by day, provider, model
            """;

        await using var connection = await database.Open(cancel);
        await foreach (var row in connection.QueryUnbufferedAsync<ForecastRow>(sql, new { from, to, model?.Provider, model?.Id }).WithCancellation(cancel))
        {
            yield return (row.Day, row.ToSaid());
        }
    }

    private sealed record DayRow
    {
        public DateOnly Day { get; init; }

        public string Method { get; init; } = "";

        public string CatalogVersion { get; init; } = "";

        public DateTimeOffset SaidAt { get; init; }

        public long Models { get; init; }

        public LedgerDay ToDay() => new(Day, Method, CatalogVersion, SaidAt, (int)Models);
    }
}
