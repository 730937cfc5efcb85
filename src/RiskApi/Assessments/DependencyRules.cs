using FluentValidation;
using RiskApi.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>The bounds of a project's list of dependencies.</summary>
internal static class DependencyRules
{
    public const int MostDependencies = 200;

    public static IRuleBuilderOptions<T, IReadOnlyList<Dependency>> AreDependencies<T>(this IRuleBuilder<T, IReadOnlyList<Dependency>> rule) =>
        rule.NotEmpty().WithMessage("List at least one dependency.").AtMost(MostDependencies);

    public static IRuleBuilderOptions<T, Dependency> IsDependency<T>(this IRuleBuilder<T, Dependency> rule) =>
        rule.NotNull().WithMessage("A dependency must not be null; leave it out.").SetValidator(new DependencyValidator());
}
