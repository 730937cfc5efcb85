using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Core.Resolution;
using RiskApi.Pages.Examples;
using RiskApi.Projects;

namespace RiskApi.Tests.Pages;

/// <summary>The example portfolio: projects that could be somebody's.</summary>
public class ExampleTests(RiskApiService service)
{
    [Fact]
    public void Every_example_is_a_project_that_could_be_kept()
    {
        var examples = service.Services.GetRequiredService<ExamplePortfolio>().Projects;
        var validator = service.Services.GetRequiredService<IValidator<ProjectInput>>();

        Assert.Equal(12, examples.Select(example => example.Id).Distinct().Count());
        Assert.All(examples, example => Assert.True(ExamplePortfolio.Has(example.Id), example.Id));
        Assert.All(examples, example => Assert.True(validator.Validate(example.Project).IsValid, example.Id));
    }

    [Fact]
    public void The_models_of_the_examples_are_known_but_for_the_names_that_show_what_is_not()
    {
        var outlook = service.Scoped.GetRequiredService<Outlooks>().Of(null);
        var unknown = service.Services.GetRequiredService<ExamplePortfolio>().Projects
            .SelectMany(example => example.Project.Dependencies)
            .Where(dependency => outlook.Resolve(dependency.Model) is { Known: null, Match: not MatchKind.SelfHosted });

        Assert.Equal(["azure/our-wiki-deployment"], unknown.Select(dependency => dependency.Model));
    }
}
