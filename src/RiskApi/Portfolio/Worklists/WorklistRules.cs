using FluentValidation;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Bounds that all queries for lines share.</summary>
internal static class WorklistRules
{
    /// <summary>A cursor goes on in the order in which it was given; a sort that is no order is told of by its own rule.</summary>
    public static void IsCursorOfLines<T>(this IRuleBuilderInitial<T, string?> rule, Func<T, string?> sort) =>
        rule.Cascade(CascadeMode.Stop).IsCursor()
            .Must((query, cursor) => cursor is null || WorklistPlace.Read(Cursor.Read(cursor))?.Sort == WorklistOrder.Of(sort(query)).Word)
            .When(query => sort(query) is not { } word || WorklistOrder.Words.Contains(word), ApplyConditionTo.CurrentValidator)
            .WithMessage("'cursor' belongs to another 'sort'; start again without it.");
}
