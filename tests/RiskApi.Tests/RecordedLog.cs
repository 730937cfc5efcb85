using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RiskApi.Tests;

/// <summary>Keeps all that is logged, a line for each entry.</summary>
internal sealed class RecordedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
