using System.Text.Json.Serialization;
using RiskApi.Core;
using RiskApi.Web;

namespace RiskApi.Projects.Bulk;

/// <summary>What became of each project of a request.</summary>
/// <param name="Created">Projects that were created.</param>
/// <param name="Replaced">Projects that were replaced.</param>
/// <param name="Unchanged">Projects that are as the request says already; nothing was written.</param>
/// <param name="Refused">Projects that were refused.</param>
/// <param name="NotWritten">Projects that were left alone because another one was refused.</param>
/// <param name="Items">Each project, in the order of the request.</param>
internal sealed record BulkProjectsView(int Created, int Replaced, int Unchanged, int Refused, int NotWritten, IReadOnlyList<BulkProjectView> Items)
{
    public static BulkProjectsView Of(IReadOnlyList<BulkProjectView> items)
    {
        return new(
            Count(BulkVerdict.Created), Count(BulkVerdict.Replaced), Count(BulkVerdict.Unchanged), Count(BulkVerdict.Refused), Count(BulkVerdict.NotWritten),
            items);

        int Count(BulkVerdict verdict) => items.Count(item => item.Verdict == verdict);
    }
}

/// <summary>What became of one of many projects.</summary>
/// <param name="Index">Its position in the request, from 0.</param>
/// <param name="Id">Its id.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Version">Its version; null where it was not written and is not as the request says.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
internal sealed record BulkProjectView(int Index, string Id, BulkVerdict Verdict, long? Version, ItemProblem? Problem);

/// <summary>What became of one of many projects.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BulkVerdict>))]
internal enum BulkVerdict
{
    /// <summary>It was created.</summary>
    Created,

    /// <summary>It was replaced.</summary>
    Replaced,

    /// <summary>It is as the request says already.</summary>
    Unchanged,

    /// <summary>It was refused.</summary>
    Refused,

    /// <summary>It was left alone because another one was refused.</summary>
    NotWritten,
}
