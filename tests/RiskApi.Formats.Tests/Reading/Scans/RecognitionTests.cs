using RiskApi.Formats.Catalog;
using RiskApi.Testing.Recognition;

namespace RiskApi.Formats.Tests.Reading.Scans;

/// <summary>The models of projects as they really look are found, at their providers, and little else is.</summary>
public class RecognitionTests
{
    private const double LeastPrecision = 0.97;
    private const double LeastRecall = 0.95;

    private static readonly DateOnly AsOf = new(2026, 11, 28);

    [Fact]
    public void The_corpus_is_recognised()
    {
        var recognizer = new Recognizer(CatalogFolder.Read(Path.Combine(AppContext.BaseDirectory, "data")), AsOf);

        var score = RecognitionScore.Of(CorpusProject.All().Select(recognizer.Judge));

        Assert.InRange(score.Precision, LeastPrecision, 1);
        Assert.InRange(score.Recall, LeastRecall, 1);
    }
}
