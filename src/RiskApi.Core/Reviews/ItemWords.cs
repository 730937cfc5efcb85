using RiskApi.Core.Reviews.Facts;

namespace RiskApi.Core.Reviews;

/// <summary>Says how an item came to stand as it does.</summary>
internal static class ItemWords
{
    public static string Because(FactFinding? fact, ItemAnswer? people, ReviewedWaiver? waiver) =>
        waiver is null ? Answer(fact, people) : $"{Answer(fact, people)} {waiver.Because}";

    private static string Answer(FactFinding? fact, ItemAnswer? people)
    {
        var said = people?.Answer is null or ReviewAnswer.Unanswered ? null : $"{people.AnsweredBy ?? "the team"} says {Word(people.Answer)}";
        return (fact, said) switch
        {
            ({ Answer: { } decided }, null) => $"The facts say {Word(decided)}.",
            ({ Answer: { } decided }, _) when decided == people!.Answer => $"The facts say {Word(decided)}, and {said}.",
            ({ Answer: { } decided }, _) => $"The facts say {Word(decided)}; {said}. The facts decide.",
            ({ Answer: null }, null) => "The facts leave it open, and nobody has answered.",
            (_, null) => "Nobody has answered.",
            ({ Answer: null }, _) => $"The facts leave it open; {said}.",
            _ => $"{people!.AnsweredBy ?? "The team"} says {Word(people.Answer)}.",
        };
    }

    private static string Word(ReviewAnswer answer) => answer switch
    {
        ReviewAnswer.Yes => "yes",
        ReviewAnswer.No => "no",
        ReviewAnswer.NotApplicable => "not applicable",
        _ => "nothing",
    };
}
