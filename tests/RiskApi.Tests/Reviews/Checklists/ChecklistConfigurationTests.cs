using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RiskApi.Core.Reviews.Checklists;

namespace RiskApi.Tests.Reviews.Checklists;

/// <summary>Checklists are read at start; one that is wrong stops it, with a message that says where and what to change.</summary>
public sealed class ChecklistConfigurationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("riskapi-checklists-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("mine.1.json", """{ "id": "mine" }""", "mine.1.json, line 1")]
    [InlineData("mine.1.json", """{ "id": "mine", "version": 1, "title": "Mine", "description": "x", "pillars": [], "items": [] }""", "mine.1.json: items is empty; give at least one")]
    [InlineData("notes.txt", "", "set Checklists:Folder to the folder that holds them")]
    public async Task A_wrong_folder_or_file_stops_the_start(string file, string content, string says)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), content, TestContext.Current.CancellationToken);
        await using var app = Application(_folder);

        var refusal = await Assert.ThrowsAsync<ChecklistException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_stops_the_start()
    {
        await using var app = Application("/nowhere");

        Assert.Contains(
            "There is no checklist in '/nowhere'",
            (await Assert.ThrowsAsync<ChecklistException>(() => app.StartAsync(TestContext.Current.CancellationToken))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_setting_stops_the_start()
    {
        await using var app = Application("");

        Assert.Contains(
            "Checklists:Folder is empty",
            (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklists_of_ones_own_are_read()
    {
        foreach (var version in new[] { 1, 2 })
        {
            await File.WriteAllTextAsync(
                Path.Combine(_folder, $"mine.{version}.json"),
                $$"""
                { "id": "mine", "version": {{version}}, "title": "Mine", "description": "x", "pillars": [{ "id": "p", "title": "P", "description": "x" }],
                  "items": [{ "id": "p.a", "pillar": "p", "question": "Is it?", "why": "x", "risk": "high", "fix": ["x"], "effortDays": 1 }] }
                """,
                TestContext.Current.CancellationToken);
        }

        await using var app = Application(_folder);

        Assert.Equal(2, app.Services.GetRequiredService<ChecklistLibrary>().Find("mine")!.Version);
    }

    private static WebApplication Application(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Configuration["Checklists:Folder"] = folder;
        builder.AddRiskApi();
        return builder.Build();
    }
}
