using FluentValidation;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Projects;
using RiskApi.Reviews.Checklists;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Previews;

/// <summary>A project to go through by a checklist, with what people have said so far. Only the project is required.</summary>
internal sealed record ReviewInput : INamesProject
{
    public const string DefaultChecklist = "model-retirement-resilience";

    /// <summary>The project; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day of the review: facts known on it count, and waivers and due days are judged by it; today (UTC) where left out.</summary>
    /// <example>2026-11-24</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The checklist's id; <c>model-retirement-resilience</c> where left out.</summary>
    /// <example>model-retirement-resilience</example>
    public string? Checklist { get; init; }

    /// <summary>The checklist's version; the latest where left out.</summary>
    /// <example>1</example>
    public int? ChecklistVersion { get; init; }

    /// <summary>What people say; at most one answer per item.</summary>
    public IReadOnlyList<ItemAnswer>? Answers { get; init; }

    /// <summary>The risks that were accepted; at most one waiver per item.</summary>
    public IReadOnlyList<Waiver>? Waivers { get; init; }
}

/// <summary>The bounds of a review's input; what is said must be about items of a checklist that is at hand.</summary>
internal sealed class ReviewInputValidator : AbstractValidator<ReviewInput>
{
    public const int MostAnswers = 1000;

    public ReviewInputValidator(ChecklistLibrary library)
    {
        this.IsAboutOneProject(input => input.Project, input => input.ProjectId);
        RuleFor(input => input.Project!).SetValidator(new InlineProjectValidator());
        RuleFor(input => input.AsOf).WithinTheRecord();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.Checklist).FitsName();
        RuleFor(input => input.ChecklistVersion).InclusiveBetween(1, ChecklistQuery.HighestVersion);
        RuleFor(input => input.Answers!).AtMost(MostAnswers);
        RuleForEach(input => input.Answers).NotNull().WithMessage("An answer must not be null; leave it out.").SetValidator(new ItemAnswerValidator());
        RuleFor(input => input.Waivers!).AtMost(MostAnswers);
        RuleForEach(input => input.Waivers).NotNull().WithMessage("A waiver must not be null; leave it out.").SetValidator(new WaiverValidator());
        RuleFor(input => input).Custom((input, context) => CheckItems(input, library, context));
    }

    private static void CheckItems(ReviewInput input, ChecklistLibrary library, ValidationContext<ReviewInput> context)
    {
        if (ChecklistRules.IsAtHand(library, input.Checklist ?? ReviewInput.DefaultChecklist, input.ChecklistVersion, context) is not { } checklist)
        {
            return;
        }

        CheckItems("answers", input.Answers?.Select(answer => answer?.ItemId), checklist, context);
        CheckItems("waivers", input.Waivers?.Select(waiver => waiver?.ItemId), checklist, context);
    }

    private static void CheckItems(string member, IEnumerable<string?>? items, Checklist checklist, ValidationContext<ReviewInput> context)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (i, item) in (items ?? []).Index().Where(one => one.Item is not null))
        {
            if (checklist.Items.All(known => known.Id != item))
            {
                context.AddFailure(
                    $"{member}[{i}].itemId", $"{checklist.Id} version {checklist.Version} has no item '{item}'; GET /v1/checklists/{checklist.Id} lists them.");
            }
            else if (!seen.TryAdd(item!, i))
            {
                context.AddFailure($"{member}[{i}].itemId", $"{member}[{seen[item!]}] is about '{item}' too; give one.");
            }
        }
    }
}
