using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace RiskApi.Tests.Notifications;

/// <summary>A mail as it arrived.</summary>
internal sealed record ReceivedMail(string[] To, MimeMessage Mail);

/// <summary>An SMTP server on this machine, which answers as a test says.</summary>
internal sealed class MailSink : MessageStore, IMailboxFilter, IUserAuthenticator, IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private Task _running = Task.CompletedTask;

    /// <summary>What arrived, in order.</summary>
    public IReadOnlyList<ReceivedMail> All => [.. _received];

    public int Port { get; } = FreePort();

    /// <summary>Answers to mails in turn; then each is taken.</summary>
    public Queue<SmtpResponse> Answers { get; } = new();

    /// <summary>Addresses that it has no mailbox for.</summary>
    public HashSet<string> Unknown { get; } = [];

    /// <summary>The password that it takes.</summary>
    public string? Password { get; init; }

    /// <summary>What was signed in with.</summary>
    public ConcurrentQueue<string> SignedIn { get; } = new();

    public MailSink Start()
    {
        var services = new ServiceProvider();
        services.Add((IMessageStore)this);
        services.Add((IMailboxFilter)this);
        services.Add((IUserAuthenticator)this);
        var options = new SmtpServerOptionsBuilder().ServerName("sink")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).AllowUnsecureAuthentication()).Build();
        _running = new SmtpServer.SmtpServer(options, services).StartAsync(_stop.Token);
        return this;
    }

    public override async Task<SmtpResponse> SaveAsync(
        ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var answer = Answers.TryDequeue(out var next) ? next : SmtpResponse.Ok;
        if (answer == SmtpResponse.Ok)
        {
            var mail = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
            _received.Enqueue(new([.. transaction.To.Select(to => to.AsAddress())], mail));
        }

        return answer;
    }

    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
        Task.FromResult(!Unknown.Contains(to.AsAddress()));

    public Task<bool> AuthenticateAsync(ISessionContext context, string user, string password, CancellationToken cancellationToken)
    {
        SignedIn.Enqueue($"{user}:{password}");
        return Task.FromResult(password == Password);
    }

    public async ValueTask DisposeAsync()
    {
        if (_running.IsCompleted)
        {
            return;
        }

        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
