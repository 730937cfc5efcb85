using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Core;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Pages.Forms;
using RiskApi.Pages.ProjectReport;
using RiskApi.Projects;
using RiskApi.Reviews.Kept;
using RiskApi.Storage;
using RiskApi.Web;
using RiskApi.Writes;

namespace RiskApi.Pages.ProjectReview;

/// <summary>Takes what people say on the page of a review: answers, waivers, the decision and signatures.</summary>
internal static class ReviewFormEndpoints
{
    private const string Decision = "decision";

    public static void MapReviewForms(this IEndpointRouteBuilder pages)
    {
        const string path = ReviewBoardEndpoints.Path;
        pages.MapPost(path + "/answer", Answer).SuggestsProjects().TakesForm().Writes();
        pages.MapPost(path + "/waive", Waive).SuggestsProjects().TakesForm().Writes();
        pages.MapPost(path + "/decide", Decide).SuggestsProjects().TakesForm().Writes();
        pages.MapPost(path + "/sign", Sign).SuggestsProjects().TakesForm().Writes();
    }

    internal static async Task<IResult> Answer(
        string id, ReviewWrites writes, Author author, IValidator<ItemAnswerInput> validator, ReviewBoards boards, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var item = form.Text("item") ?? "";
        var answer = Words.Parse<ReviewAnswer>(form.Text("answer"));
        var input = new ItemAnswerInput
        {
            Answer = answer ?? ReviewAnswer.Unanswered,
            Note = form.Text("note"),
            Owner = form.Text("owner"),
            DueOn = Day(form, "dueOn"),
        };
        var faults = new FormFaults(
        [
            .. answer is null ? [("answer", "Choose an answer.")] : Array.Empty<(string, string)>(),
            .. DayFault(form, "dueOn"),
            .. FaultsOf(validator.Validate(input)),
        ]);
        var typed = new TypedInReview(item, form, faults);
        if (!faults.IsEmpty)
        {
            return await boards.Show(id, typed, StatusCodes.Status400BadRequest, cancel);
        }

        await boards.Name(id, form, ProjectReportEndpoints.VersionOf(form), cancel);
        var put = await ReviewItemEndpoints.PutAnswer(id, StoredId.Latest, item, input, writes, author, cancel);
        return await boards.After(id, put.Result as ProblemHttpResult, typed, item, cancel);
    }

    internal static async Task<IResult> Waive(
        string id, ReviewWrites writes, IValidator<WaiverInput> validator, ReviewBoards boards, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var item = form.Text("item") ?? "";
        var input = new WaiverInput
        {
            Reason = form.Text("reason") ?? "",
            Owner = form.Text("owner") ?? "",
            ExpiresOn = Day(form, "expiresOn") ?? default,
        };
        var typed = new TypedInReview($"waive:{item}", form, FormFaults.Of(validator.Validate(input)));
        if (!typed.Faults.IsEmpty)
        {
            return await boards.Show(id, typed, StatusCodes.Status400BadRequest, cancel);
        }

        await boards.Name(id, form, ProjectReportEndpoints.VersionOf(form), cancel);
        var put = await ReviewItemEndpoints.PutWaiver(id, StoredId.Latest, item, input, writes, cancel);
        return await boards.After(id, put.Result as ProblemHttpResult, typed, item, cancel);
    }

    internal static async Task<IResult> Decide(
        string id, ReviewWrites writes, IValidator<DecisionInput> validator, ReviewBoards boards, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var verdict = Words.Parse<DecisionVerdict>(form.Text("verdict"));
        DecisionCondition[] conditions = [.. Conditions(form)];
        var input = new DecisionInput
        {
            Verdict = verdict ?? DecisionVerdict.Stop,
            Note = form.Text("note"),
            Conditions = conditions is [] ? null : conditions,
        };
        var faults = verdict is null ? new FormFaults([("verdict", "Choose what is decided.")]) : FormFaults.Of(validator.Validate(input));
        var typed = new TypedInReview(Decision, form, faults);
        if (!faults.IsEmpty)
        {
            return await boards.Show(id, typed, StatusCodes.Status400BadRequest, cancel);
        }

        await boards.Name(id, form, ProjectReportEndpoints.VersionOf(form), cancel);
        var put = await DecisionEndpoints.Decide(id, StoredId.Latest, input, writes, cancel);
        return await boards.After(id, put.Result as ProblemHttpResult, typed, Decision, cancel);
    }

    internal static async Task<IResult> Sign(
        string id, ReviewWrites writes, Author author, IValidator<SignatureInput> validator, ReviewBoards boards, HttpContext http, CancellationToken cancel)
    {
        var form = FormFields.Of(http);
        var input = new SignatureInput { Name = form.Text("name") ?? "", Role = form.Text("role") };
        var typed = new TypedInReview("sign", form, FormFaults.Of(validator.Validate(input)));
        if (!typed.Faults.IsEmpty)
        {
            return await boards.Show(id, typed, StatusCodes.Status400BadRequest, cancel);
        }

        await boards.Name(id, form, ProjectReportEndpoints.VersionOf(form), cancel);
        var put = await DecisionEndpoints.Sign(id, StoredId.Latest, input, writes, author, cancel);
        return await boards.After(id, put.Result as ProblemHttpResult, typed, Decision, cancel);
    }

    /// <summary>The rows of conditions in which anything was typed.</summary>
    private static IEnumerable<DecisionCondition> Conditions(FormFields form)
    {
        var (texts, owners, days) = (form.All("text"), form.All("owner"), form.All("dueOn"));
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, owner, day) = (texts[i].Trim(), owners.ElementAtOrDefault(i)?.Trim() ?? "", days.ElementAtOrDefault(i) ?? "");
            if (text.Length + owner.Length + day.Length > 0)
            {
                yield return new() { Text = text, Owner = owner, DueOn = Given<DateOnly>.Parse(day, null).Value ?? default };
            }
        }
    }

    private static DateOnly? Day(FormFields form, string name) => form.Text(name) is { } text ? Given<DateOnly>.Parse(text, null).Value : null;

    private static IEnumerable<(string Field, string Message)> DayFault(FormFields form, string name) =>
        form.Text(name) is not null && Day(form, name) is null ? [(name, "Give the day as 2027-01-31.")] : [];

    private static IEnumerable<(string Field, string Message)> FaultsOf(FluentValidation.Results.ValidationResult result) =>
        result.Errors.Select(error => (error.PropertyName, error.ErrorMessage));
}
