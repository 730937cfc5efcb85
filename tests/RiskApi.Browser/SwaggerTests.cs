namespace RiskApi.Browser;

/// <summary>Swagger UI, as people explore with it.</summary>
public sealed class SwaggerTests(Chromium chromium, FilledService service) : IClassFixture<FilledService>
{
    private const int TwoScreens = 2 * 768;

    [Fact]
    public async Task Operations_stand_in_the_order_of_the_story()
    {
        await using var visit = await chromium.Visit(service);
        await OpenTag(visit, "Projects", "deleteProject");
        var methods = await visit.Page.Locator("#operations-tag-Projects").Locator("xpath=..").Locator(".opblock-summary-method").AllInnerTextsAsync();

        Assert.Equal("POST", methods[0]);
        Assert.Equal("DELETE", methods[^1]);
    }

    /// <summary>Those with the most parameters, answers and words.</summary>
    [Theory]
    [InlineData("Portfolio", "getWorklist")]
    [InlineData("Portfolio", "putDependencyWaiver")]
    [InlineData("Imports", "applyImport")]
    [InlineData("Gate", "judgeProject")]
    [InlineData("Models", "listModels")]
    public async Task An_opened_operation_takes_two_screens_at_most(string tag, string id)
    {
        await using var visit = await chromium.Visit(service);
        var operation = await OpenTag(visit, tag, id);
        await operation.Locator(".opblock-summary-control").ClickAsync();
        await operation.Locator(".response[data-code='500'] summary").WaitForAsync();

        Assert.InRange((await operation.BoundingBoxAsync())!.Height, 1, TwoScreens);
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task The_example_of_an_answer_is_unfolded()
    {
        await using var visit = await chromium.Visit(service);
        var operation = await OpenTag(visit, "Gate", "judgeProject");
        await operation.Locator(".opblock-summary-control").ClickAsync();
        var answer = operation.Locator(".response[data-code='400']");
        await answer.Locator("summary").ClickAsync();

        await Assertions.Expect(answer.GetByText("/problems/out-of-bounds")).ToBeVisibleAsync();
    }

    private static async Task<ILocator> OpenTag(Visit visit, string tag, string id)
    {
        await visit.Open("/swagger/index.html");
        await visit.Page.Locator($"#operations-tag-{tag} button.expand-operation").ClickAsync();
        var operation = visit.Page.Locator($"#operations-{tag}-{id}");
        await operation.WaitForAsync();
        return operation;
    }
}
