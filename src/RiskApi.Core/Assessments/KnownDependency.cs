using RiskApi.Core.Advice;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Assessments;

/// <summary>A dependency and what follows from it, as far as it was asked for.</summary>
/// <param name="advice">What there is to say of it.</param>
internal sealed class KnownDependency(DependencyAdvice advice)
{
    private readonly LastByProviders<DependencyAssessment> _answer = new();

    public DependencyAdvice Advice => advice;

    /// <summary>Whether it will be there for who asks next.</summary>
    public bool IsKept { get; set; }

    /// <summary>It as it is answered: the same object as last time, where the project calls the same providers, as a bridge goes to one that is in use.</summary>
    /// <param name="loss">Its expected loss.</param>
    /// <param name="project">The advice of the project.</param>
    public DependencyAssessment In(double loss, AdviceContext project) =>
        _answer.Of(project.Providers, () => Of(advice.Evaluation, loss, project) with { IsLasting = IsKept });

    /// <summary>A dependency as it is answered.</summary>
    /// <param name="evaluation">The dependency.</param>
    /// <param name="loss">Its expected loss.</param>
    /// <param name="project">The advice of the project.</param>
    public static DependencyAssessment Of(DependencyEvaluation evaluation, double loss, AdviceContext project) =>
        DependencyAssessment.Of(evaluation, loss, project.Scoring) with
        {
            Summary = SummaryWords.Of(evaluation, project),
            Offers = project.About(evaluation).Worded,
            NoOfferBecause = OfferWords.NoneBecause(project.OffersOf(evaluation)),
        };
}
