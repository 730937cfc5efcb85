using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>What there is to say of one dependency, whatever else the project calls. Safe to share: two threads may both find a part, which is the same.</summary>
/// <param name="evaluation">The dependency.</param>
/// <param name="choosing">What is offered to it.</param>
/// <param name="horizonDays">How far ahead to look, in days.</param>
internal sealed class DependencyAdvice(DependencyEvaluation evaluation, Choosing choosing, int horizonDays)
{
    private readonly LastByProviders<IReadOnlyList<PossibleAction>> _actions = new();

    public DependencyEvaluation Evaluation => evaluation;

    /// <summary>Where it stands; every action asks.</summary>
    public Situation Situation { get; } = Situations.Of(evaluation, horizonDays);

    /// <summary>What is offered: the same wherever it is named.</summary>
    public Choices Offers => field ??= choosing.Of(evaluation);

    /// <summary>The offers in words, in their order.</summary>
    public IReadOnlyList<Offer> Worded => field ??= [.. Offers.Offered.Select(Word)];

    /// <summary>What could be done about it: found once for projects that call the same providers, one of which may answer at once.</summary>
    /// <param name="project">What the proposals of the project depend on besides.</param>
    public IReadOnlyList<PossibleAction> ActionsIn(AdviceContext project) =>
        _actions.Of(project.Providers, () => Adviser.PossibleFor(evaluation, project.Only(this)));

    /// <summary>A choice in words: those of the offer, where it is one.</summary>
    public Offer Of(Choice choice)
    {
        for (var i = 0; i < Offers.Offered.Count; i++)
        {
            if (ReferenceEquals(Offers.Offered[i], choice))
            {
                return Worded[i];
            }
        }

        return Word(choice);
    }

    private Offer Word(Choice choice) => OfferWords.Of(choice, Offers, evaluation, horizonDays);
}
