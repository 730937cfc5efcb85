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
}
