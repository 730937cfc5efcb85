using System.Net;

namespace RiskApi.Tests.Pages;

/// <summary>Pages of a service that cannot reach its database.</summary>
public class LostDatabaseTests
{
    [Fact]
    public async Task A_form_tells_what_happened_and_keeps_what_was_typed()
    {
        await using var service = new RiskApiService();
        using var visitor = new PageVisitor(service);
        var form = await visitor.Open("/projects/new");
        var token = form.Html.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await visitor.Open("/projects");
        File.Delete(service.DatabaseFile);

        var read = await visitor.Open("/projects");
        var written = await visitor.Post("/projects/new", ("name", "What I typed"), ("models", "gpt-4o"), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.Status);
        Assert.Contains("cannot reach its database", read.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, written.Status);
        Assert.Contains("What I typed", written.Words, StringComparison.Ordinal);
        Assert.NotNull(written.Html.QuerySelector("form[action='/projects/new'] button"));
        Assert.DoesNotContain(service.DatabaseFile, read.Text, StringComparison.Ordinal);
    }
}
