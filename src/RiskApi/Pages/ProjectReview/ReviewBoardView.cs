using System.Security.Cryptography;
using System.Text;
using RiskApi.Core.Reviews;
using RiskApi.Pages.Forms;
using RiskApi.Storage;
using RiskApi.Storage.Reviews;

namespace RiskApi.Pages.ProjectReview;

/// <summary>What the page of a project's review shows.</summary>
public sealed class ReviewBoardView
{
    internal ReviewBoardView(
        string id, string title, StoredDocument<ReviewRecord>? stored, Review? review, IReadOnlyList<StoredMilestone> milestones, TypedInReview typed) =>
        (Id, Title, Stored, Review, Milestones, Typed) = (id, title, stored, review, milestones, typed);

    internal string Id { get; }

    internal string Title { get; }

    /// <summary>What people have said; null where no review was begun.</summary>
    internal StoredDocument<ReviewRecord>? Stored { get; }

    internal Review? Review { get; }

    internal IReadOnlyList<StoredMilestone> Milestones { get; }

    internal TypedInReview Typed { get; }

    /// <summary>The item whose risk somebody is about to accept; null where nobody is.</summary>
    internal string? Waiving { get; init; }

    internal long Version => Stored?.Version ?? 0;
}

/// <summary>What was typed into one of the forms of the page, and is wrong with it.</summary>
/// <param name="Form">The form: an item's id, <c>waive:</c> and an item's id, or a name; null where nothing was typed.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record TypedInReview(string? Form, FormFields? Fields, FormFaults Faults)
{
    public static readonly TypedInReview None = new(null, null, FormFaults.None);

    /// <summary>What a field of a form shows: what was typed into it, or else what is kept.</summary>
    public string? Field(string form, string name, string? kept) => Form == form ? Fields!.Text(name) : kept;

    public FormFaults FaultsOf(string form) => Form == form ? Faults : FormFaults.None;
}

/// <summary>Tells whether what people say about an item is still what a form was made of, though they changed another one.</summary>
internal static class SaidBefore
{
    public static string Of(ReviewItem item) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{item.People?.Answer} {item.People?.AnsweredBy} {item.People?.Note} {item.People?.Owner} {item.People?.DueOn:O} {item.Waiver?.Reason} {item.Waiver?.Owner} {item.Waiver?.ExpiresOn:O}")))[..16];
}
