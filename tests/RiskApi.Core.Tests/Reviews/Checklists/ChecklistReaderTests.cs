using System.Text;
using RiskApi.Core.Reviews.Checklists;

namespace RiskApi.Core.Tests.Reviews.Checklists;

/// <summary>A checklist with a mistake says where, and what to change.</summary>
public class ChecklistReaderTests
{
    private const string Whole =
        """
        { "id": "mine", "version": 1, "title": "Mine", "description": "For tests.",
          "pillars": [{ "id": "one", "title": "One", "description": "The first." }],
          "items": [{ "id": "one.a", "pillar": "one", "question": "Is it?", "why": "Because.", "risk": "high", "fix": ["Mend it."], "effortDays": 1 }] }
        """;

    [Fact]
    public void A_correct_file_is_read()
    {
        var checklist = Read(Whole);

        Assert.Equal(("mine", 1, RiskLevel.High), (checklist.Id, checklist.Version, checklist.Items[0].Risk));
        Assert.Null(checklist.Items[0].Fact);
    }

    [Theory]
    [InlineData("\"risk\": \"high\"", "\"risk\": \"huge\"", "line 3, at $.items[0].risk")]
    [InlineData("\"risk\": \"high\"", "\"risk\": \"high\", \"fact\": \"no-such-check\"", "$.items[0].fact")]
    [InlineData("\"risk\": \"high\"", "\"risk\": \"high\", \"colour\": \"red\"", "colour")]
    [InlineData("\"risk\": \"high\", ", "", "'risk'")]
    [InlineData("\"effortDays\": 1", "\"effortDays\": \"1\"", "$.items[0].effortDays")]
    [InlineData("\"effortDays\": 1", "\"effortDays\": 0", "items[0].effortDays is 0; it must be above 0")]
    [InlineData("\"effortDays\": 1", "\"effortDays\": 1001", "items[0].effortDays is 1001")]
    [InlineData("\"fix\": [\"Mend it.\"]", "\"fix\": []", "items[0].fix is empty")]
    [InlineData("\"fix\": [\"Mend it.\"]", "\"fix\": [\" \"]", "items[0].fix[0] is empty")]
    [InlineData("\"question\": \"Is it?\"", "\"question\": \"\"", "items[0].question is empty")]
    [InlineData("\"why\": \"Because.\"", "\"why\": \" \"", "items[0].why is empty")]
    [InlineData("\"pillar\": \"one\"", "\"pillar\": \"two\"", "items[0].pillar is 'two'; the pillars are one")]
    [InlineData("\"id\": \"one.a\"", "\"id\": \"One A\"", "items[0].id is 'One A'; ids are lower-case words")]
    [InlineData("\"version\": 1", "\"version\": 0", "version must be 1 or more")]
    [InlineData("\"version\": 1", "\"version\": 2", "must be called mine.2.json")]
    [InlineData("\"id\": \"mine\"", "\"id\": \"yours\"", "must be called yours.1.json")]
    [InlineData("\"title\": \"Mine\"", "\"title\": \"\"", "title is empty")]
    [InlineData("\"title\": \"One\"", "\"title\": \"\"", "pillars[0].title is empty")]
    [InlineData("\"description\": \"The first.\" }", "\"description\": \"The first.\" }, { \"id\": \"two\", \"title\": \"Two\", \"description\": \"x\" }", "pillars[1]: no item belongs to 'two'")]
    [InlineData("\"description\": \"The first.\" }", "\"description\": \"The first.\" }, { \"id\": \"one\", \"title\": \"Two\", \"description\": \"x\" }", "two pillars have the id 'one'")]
    [InlineData("\"effortDays\": 1 }", "\"effortDays\": 1 }, { \"id\": \"one.a\", \"pillar\": \"one\", \"question\": \"Is it?\", \"why\": \"x\", \"risk\": \"high\", \"fix\": [\"x\"], \"effortDays\": 1 }", "two items have the id 'one.a'")]
    [InlineData("\"items\": [{", "\"items\": [null, {", "items[0] is null")]
    [InlineData("\"pillars\": [{", "\"pillars\": [null, {", "pillars[0] is null")]
    [InlineData("\"fix\": [\"Mend it.\"]", "\"fix\": [null]", "items[0].fix[0] is empty")]
    [InlineData("\"title\": \"Mine\"", "\"title\": \"Mine\", \"title\": \"Again\"", "Duplicate")]
    [InlineData("{ \"id\": \"mine\"", "{ \"id\": ", "line 1")]
    public void A_mistake_is_named_with_its_place(string correct, string mistaken, string says)
    {
        var mistake = Assert.Throws<ChecklistException>(() => Read(Whole.Replace(correct, mistaken, StringComparison.Ordinal)));

        Assert.StartsWith("mine.1.json", mistake.Message, StringComparison.Ordinal);
        Assert.Contains(says, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_holds_null_is_refused() =>
        Assert.Contains("holds null", Assert.Throws<ChecklistException>(() => Read("null")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_latest_version_is_used_where_none_is_named()
    {
        var one = Read(Whole);
        var library = new ChecklistLibrary([one with { Version = 10 }, one with { Version = 2 }, one, one with { Id = "another" }]);

        Assert.Equal(10, library.Find("mine")!.Version);
        Assert.Equal(2, library.Find("mine", 2)!.Version);
        Assert.Null(library.Find("mine", 3));
        Assert.Null(library.Find("none"));
        Assert.Equal([1, 2, 10], library.VersionsOf("mine").Select(checklist => checklist.Version));
        Assert.Equal(["another", "mine"], library.Latest.Select(checklist => checklist.Id));
    }

    [Fact]
    public void A_version_given_twice_is_refused() => Assert.Contains(
        "Two files hold version 1 of the checklist 'mine'",
        Assert.Throws<ChecklistException>(() => new ChecklistLibrary([Read(Whole), Read(Whole)])).Message,
        StringComparison.Ordinal);

    private static Checklist Read(string text) => ChecklistReader.Read("mine.1.json", Encoding.UTF8.GetBytes(text));
}
