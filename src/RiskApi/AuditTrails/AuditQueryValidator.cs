using FluentValidation;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.AuditTrails;

/// <summary>The bounds of a query for audit entries.</summary>
internal sealed class AuditQueryValidator : AbstractValidator<AuditQuery>
{
    private const int LongestText = 200;

    public AuditQueryValidator()
    {
        RuleFor(query => query.ResourceType).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.ResourceId).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.Actor).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.Action).MaximumLength(LongestText).WithoutControlCharacters();
        RuleFor(query => query.From).IsAsOfDate();
        RuleFor(query => query.Until).IsAsOfDate();
        RuleFor(query => query.Limit).IsWholeNumber(1, Paging.MostPerPage);
        RuleFor(query => query.Cursor).IsCursor();
    }
}
