using System.Text.RegularExpressions;

namespace RiskApi.Browser;

/// <summary>What people do on the pages, with scripts and without.</summary>
public class FlowTests(Chromium chromium)
{
    public static TheoryData<bool> Scripts => [true, false];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_new_user_comes_from_model_names_to_what_is_too_late(bool runsScripts)
    {
        await using var service = new PagesService();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Paste model names or drop a file" }).ClickAsync();
        await page.GetByLabel("Model names, one on each line").FillAsync("anthropic/claude-sonnet-4-5-20250929, gpt-4o\nbedrock/anthropic.claude-3-haiku-20240307-v1:0");
        if (!runsScripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Look at the models first" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("Stops on 30 Nov 2026");
        await page.GetByLabel("Name of the project").FillAsync("My service");
        await page.GetByLabel("Owner: a person or a mailing list").FillAsync("ada@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the project" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/projects/my-service$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Today", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".too-late")).ToContainTextAsync("My service");
        await Assertions.Expect(page.Locator(".broken")).ToContainTextAsync("My service");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_file_becomes_a_project(bool runsScripts)
    {
        await using var service = new PagesService();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/projects/new");
        await page.GetByLabel("Name of the project").FillAsync("Gateway");
        await page.GetByLabel("Or a file that names them").SetInputFilesAsync(new FilePayload
        {
            Name = "config.yaml",
            MimeType = "application/yaml",
            Buffer = "model_list:\n- model_name: chat\n  litellm_params:\n    model: azure/gpt-4.1-2025-04-14\n"u8.ToArray(),
        });
        if (runsScripts)
        {
            await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("gpt-4.1");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Add the project" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Gateway");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Examples_come_with_one_button_and_go_with_one(bool runsScripts)
    {
        await using var service = new PagesService();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load an example portfolio of 12 projects" }).ClickAsync();
        await Assertions.Expect(page.Locator(".line").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the examples" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("No projects yet");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_list_is_narrowed_and_its_address_says_so(bool runsScripts)
    {
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/projects");
        await page.GetByLabel("Search").FillAsync("copilot");
        if (!runsScripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator("#found tbody tr")).ToHaveCountAsync(1);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=copilot"));
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task The_score_is_seen_with_an_action_done(bool runsScripts)
    {
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/projects/example-support-copilot");
        await page.Locator("#advice input[type=checkbox]").First.CheckAsync();
        if (!runsScripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "See the score with these done" }).ClickAsync();
        }

        await Assertions.Expect(page.Locator("#advice [role=status]")).ToContainTextAsync("With this done:");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_dependency_is_edited(bool runsScripts)
    {
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/projects/example-fraud-notes/edit");
        var model = page.GetByLabel("Model", new() { Exact = true }).First;
        if (runsScripts)
        {
            await model.FillAsync("");
            await model.PressSequentiallyAsync("gpt-4.1-mini");
            await Assertions.Expect(page.Locator("#model-names option[value='openai/gpt-4.1-mini-2025-04-14']")).ToHaveCountAsync(1);
        }

        await model.FillAsync("openai/gpt-4.1-mini-2025-04-14");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("gpt-4.1-mini-2025-04-14");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_line_is_waived_and_shown_with_a_switch(bool runsScripts)
    {
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Waive openai/gpt-5.1-codex of Developer assistant" }).ClickAsync();
        await page.GetByLabel("Why the risk is accepted").FillAsync("Switched off soon <script>alert(1)</script>");
        await page.GetByLabel("Who accepts it").FillAsync("linus@example.com");
        await page.GetByLabel("The last day on which it stands").FillAsync("2026-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Waive until then" }).ClickAsync();

        await Assertions.Expect(page.Locator("#found")).Not.ToContainTextAsync("openai/gpt-5.1-codex");
        await page.GetByRole(AriaRole.Link, new() { Name = "Waived: 1" }).ClickAsync();
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("Switched off soon <script>alert(1)</script>");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task An_alert_is_acknowledged_snoozed_and_opened_again(bool runsScripts)
    {
        const string line = "openai/gpt-5.1-codex";
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Handle the alert on {line} of Developer assistant" }).ClickAsync();
        await page.GetByLabel("Note").FillAsync("In the next sprint <script>alert(1)</script>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).ClickAsync();

        var found = page.Locator("#found");
        await Assertions.Expect(found).ToContainTextAsync("Acknowledged by anonymous on");
        await Assertions.Expect(found).ToContainTextAsync("“In the next sprint <script>alert(1)</script>”");
        await page.GetByLabel("Handled alerts").SelectOptionAsync("none");
        if (!runsScripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        }

        await Assertions.Expect(found).Not.ToContainTextAsync(line);

        await visit.Open("/projects/example-developer-assistant");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Change the alert on {line} of Developer assistant" }).ClickAsync();
        await page.GetByLabel("To snooze").FillAsync("2099-12-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Snooze until that day" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Snoozed by anonymous until 31 Dec 2099.");

        await visit.Open("/");
        await Assertions.Expect(found).Not.ToContainTextAsync(line);
        await page.GetByRole(AriaRole.Link, new() { Name = "Snoozed or resolved: 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Change the alert on {line} of Developer assistant" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open again" }).ClickAsync();
        await Assertions.Expect(found).ToContainTextAsync("Opened again by anonymous");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_model_is_found_and_compared(bool runsScripts)
    {
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/models");
        await page.GetByLabel("Search").FillAsync("o3-2025-04-16");
        if (!runsScripts)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        }

        await page.Locator("#found a[href='/models/openai/o3-2025-04-16']").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Fraud notes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Put them side by side" }).ClickAsync();
        await Assertions.Expect(page.Locator(".card")).Not.ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task What_breaks_is_told_for_a_provider(bool runsScripts)
    {
        await using var service = new FilledService();
        await service.InitializeAsync();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/what-breaks");
        await page.GetByLabel("Provider").SelectOptionAsync("anthropic");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what breaks" }).ClickAsync();

        await Assertions.Expect(page.Locator("#copied")).ToContainTextAsync("- Support copilot (ada@example.com)");
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task One_signs_in_with_a_key_and_out_again(bool runsScripts)
    {
        await using var service = new ClosedPagesService();
        await using var visit = await chromium.Visit(service, new(RunsScripts: runsScripts));
        var page = visit.Page;

        await visit.Open("/projects?q=x");
        await page.GetByLabel("API key").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not an API key");
        await page.GetByLabel("API key").FillAsync(ClosedPagesService.Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/projects\?q=x$"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await using var service = new PagesService();
        await using var visit = await chromium.Visit(service);
        var page = visit.Page;

        await visit.Open("/projects/new");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("openai/o3-2025-04-16");
        await Assertions.Expect(page.Locator("#preview")).ToContainTextAsync("openai/o3-2025-04-16");
        await page.GetByLabel("Name of the project").FocusAsync();
        await page.Keyboard.TypeAsync("By keyboard");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/projects/by-keyboard$"));
        visit.AssertNoComplaint();
    }
}
