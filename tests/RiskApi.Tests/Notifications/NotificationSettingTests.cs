using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace RiskApi.Tests.Notifications;

public class NotificationSettingTests
{
    [Theory]
    [InlineData("LookEvery", "00:00:00.010")]
    [InlineData("LookEvery", "01:00:01")]
    [InlineData("Concurrency", "0")]
    [InlineData("Concurrency", "257")]
    [InlineData("TimeoutSeconds", "0")]
    [InlineData("TimeoutSeconds", "121")]
    [InlineData("MaxTries", "0")]
    [InlineData("MaxTries", "31")]
    [InlineData("FirstWaitSeconds", "0")]
    [InlineData("FirstWaitSeconds", "86401")]
    [InlineData("WaitFactor", "0.9")]
    [InlineData("WaitFactor", "10.1")]
    [InlineData("FormerSecretHours", "-0.1")]
    [InlineData("FormerSecretHours", "720.1")]
    public async Task A_setting_out_of_bounds_stops_the_start(string setting, string value)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration[$"Notifications:{setting}"] = value;
        builder.AddRiskApi();
        await using var app = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains($"Notifications:{setting} must be between", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From must be the address", "Host=smtp.example.com")]
    [InlineData("Mail:From must be the address", "Host=smtp.example.com", "From=riskapi")]
    [InlineData("Mail:Host is missing", "From=riskapi@example.com")]
    [InlineData("Mail:Host is 'smtp://x:25'", "Host=smtp://x:25", "From=riskapi@example.com")]
    [InlineData("Mail:User and Mail:Password go together", "Host=x", "From=a@example.com", "User=a")]
    [InlineData("Mail:User and Mail:Password go together", "Host=x", "From=a@example.com", "Password=a")]
    [InlineData("Mail:Password would be sent in plain text", "Host=x", "From=a@example.com", "User=a", "Password=s3cret", "Security=None")]
    [InlineData("Mail:Port must be between 1 and 65535", "Port=0")]
    [InlineData("Mail:Port must be between 1 and 65535", "Port=65536")]
    [InlineData("Mail:TimeoutSeconds must be between 1 and 120", "TimeoutSeconds=0")]
    [InlineData("Mail:TimeoutSeconds must be between 1 and 120", "TimeoutSeconds=121")]
    [InlineData("it takes None or StartTls or Tls", "Security=Ssl")]
    public async Task Mail_settings_that_do_not_go_together_stop_the_start(string fault, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        foreach (var setting in settings)
        {
            var (name, value) = (setting.Split('=', 2)[0], setting.Split('=', 2)[1]);
            builder.Configuration[$"Mail:{name}"] = value;
        }

        builder.AddRiskApi();
        await using var app = builder.Build();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }
}
