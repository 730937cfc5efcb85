using System.Data;
using System.Data.Common;
using System.Diagnostics;

namespace RiskApi.Storage;

/// <summary>Traces what is done with SQLite, which does not trace itself: a span from opening a connection to closing it.</summary>
internal static class DatabaseSpans
{
    public const string Source = "RiskApi.Storage";

    private static readonly ActivitySource Activities = new(Source);

    /// <summary>Begins a span that ends when the connection is closed.</summary>
    public static void Trace(DbConnection connection)
    {
        if (Activities.StartActivity("sqlite", ActivityKind.Client) is not { } span)
        {
            return;
        }

        span.SetTag("db.system.name", "sqlite");
        connection.StateChange += End;

        void End(object sender, StateChangeEventArgs change)
        {
            if (change.CurrentState == ConnectionState.Closed)
            {
                connection.StateChange -= End;
                span.Dispose();
            }
        }
    }
}
