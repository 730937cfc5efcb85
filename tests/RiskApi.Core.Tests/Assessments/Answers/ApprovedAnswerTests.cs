using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Testing;

namespace RiskApi.Core.Tests.Assessments.Answers;

/// <summary>Whole answers over the shipped catalog, looked at and approved: nothing that is said changes unseen, whether code or facts change it.</summary>
public class ApprovedAnswerTests
{
    private static readonly DateOnly Now = new(2026, 11, 24);
    private static readonly DateOnly[] Days = [Now, new(2025, 6, 1), Now, new(2023, 2, 1), Now, new(2027, 3, 1), new(2024, 5, 1)];
    private static readonly string[] Compared =
        ["openai/gpt-4o-2024-08-06", "anthropic/claude-sonnet-4-6", "nobody/knows-this", "mistral/mistral-large-2411", "openai/text-embedding-3-small"];

    private static readonly int[] HorizonsDays = [365, 365, 180, 365, 730];

    /// <summary>After a change that is meant, run the test with APPROVE_ANSWERS=1, read what differs and commit the file.</summary>
    [Fact]
    public async Task What_is_said_of_many_projects_is_as_approved()
    {
        var file = Repository.Path("tests", "RiskApi.Core.Tests", "Assessments", "Answers", "approved.txt");
        string[] said = [.. AnsweredProjects.All.SelectMany(Said)];
        if (Environment.GetEnvironmentVariable("APPROVE_ANSWERS") == "1")
        {
            await File.WriteAllLinesAsync(file, said, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken), said);
    }

    private static IEnumerable<string> Said(Project project, int number)
    {
        var (horizonDays, outlook) = (HorizonsDays[number % HorizonsDays.Length], Generated.OutlookOf(Days[number % Days.Length]));
        string[] models = [Compared[number % Compared.Length], Compared[(number + 1) % Compared.Length]];
        return AnswerText.Of(Generated.Assessor.Assess(project, horizonDays, outlook))
            .Concat(Generated.Assessor.Compare(project.Dependencies[0], models, horizonDays, outlook).Models.Select(AnswerText.Of));
    }
}
