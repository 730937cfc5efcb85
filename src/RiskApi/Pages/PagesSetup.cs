using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using RiskApi.Pages.Docs;
using RiskApi.Pages.Errors;
using RiskApi.Pages.Examples;
using RiskApi.Pages.Forms;
using RiskApi.Pages.Models;
using RiskApi.Pages.ProjectForm;
using RiskApi.Pages.ProjectReport;
using RiskApi.Pages.ProjectReview;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Pages.SignIn;
using RiskApi.Pages.Today;
using RiskApi.Pages.WhatBreaks;
using RiskApi.Settings;

namespace RiskApi.Pages;

/// <summary>Registers the pages that people work in.</summary>
internal static class PagesSetup
{
    /// <summary>A project's form has some fields for each dependency.</summary>
    private const int MostFields = 10_000;

    public static void AddPages(this IServiceCollection services)
    {
        services.AddSettings<PagesOptions>(PagesOptions.Section);
        services.AddRazorComponents();
        services.AddSingleton<MatcherPolicy, PageMatching>();
        services.AddSingleton<ExamplePortfolio>();
        services.AddScoped<ReviewBoards>();
        services.AddSingleton<IProblemDetailsWriter, PageProblems>();
        services.Configure<FormOptions>(form => form.ValueCountLimit = MostFields);
        services.AddAntiforgery(tokens =>
        {
            tokens.Cookie.Name = "riskapi-form";
            tokens.Cookie.SameSite = SameSiteMode.Strict;
            tokens.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            tokens.FormFieldName = FormFields.Token;
            tokens.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("RiskApi");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<PagesOptions>, ILoggerFactory>((keys, pages, logs) =>
            keys.XmlRepository = pages.Value.KeysFolder is { } folder ? new FileSystemXmlRepository(new DirectoryInfo(folder), logs) : keys.XmlRepository);
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapBrowserPages();
        pages.MapAssets();
        pages.MapProblemPages();
        pages.MapSignIn();
        pages.MapToday();
        pages.MapWaiverForms();
        pages.MapAlertForms();
        pages.MapProjectsPage();
        pages.MapNewProjects();
        pages.MapProjectReport();
        pages.MapProjectForm();
        pages.MapProjectReview();
        pages.MapModelNames();
        pages.MapModelPages();
        pages.MapWhatBreaks();
        pages.MapExamples();
        pages.MapDocs();
    }
}
