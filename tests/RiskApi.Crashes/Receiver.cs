using System.Collections.Concurrent;
using System.Net.Mime;

namespace RiskApi.Crashes;

/// <summary>The target of all subscriptions: takes whatever comes, and notes when.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<DateTimeOffset>> _receipts = new();

    public Receiver(TimeProvider time)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost("/", (HttpRequest message) =>
        {
            _receipts.GetOrAdd(message.Headers["webhook-id"].ToString(), _ => new()).Enqueue(time.GetUtcNow());
            return Results.Text("taken", MediaTypeNames.Text.Plain);
        });
    }

    public string Address => _app.Urls.First();

    /// <summary>When deliveries came, by their id.</summary>
    public IReadOnlyDictionary<string, ConcurrentQueue<DateTimeOffset>> Receipts => _receipts;

    public Task Start() => _app.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
