using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RiskApi.Assessments;
using RiskApi.Assessments.Bulk;
using RiskApi.Assessments.Comparisons;
using RiskApi.Assessments.Gate;
using RiskApi.Assessments.Kept;
using RiskApi.Assessments.Plans;
using RiskApi.Assessments.Rescorings;
using RiskApi.Assessments.WhatIfs;
using RiskApi.Catalog.Forecast.Ledger;
using RiskApi.Catalog.Imports;
using RiskApi.Catalog.Models;
using RiskApi.Catalog.Overrides;
using RiskApi.Catalog.Providers;
using RiskApi.Catalog.Resolution;
using RiskApi.Catalog.Served;
using RiskApi.Catalog.Sources;
using RiskApi.Commands.Checks;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Assessments.Differences;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Planning;
using RiskApi.Core.Portfolio.Changes;
using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Core.Portfolio.Waves;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Scenarios;
using RiskApi.Formats.Catalog.ModelEol;
using RiskApi.Formats.Writing.Badges;
using RiskApi.Formats.Writing.Portals;
using RiskApi.Hosting.Health;
using RiskApi.Imports;
using RiskApi.Keys;
using RiskApi.Notifications.Deliveries;
using RiskApi.Notifications.Messages;
using RiskApi.Notifications.Subscriptions;
using RiskApi.Portfolio.Alerts;
using RiskApi.Portfolio.Plans;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Projects.Bulk;
using RiskApi.Reviews.Checklists;
using RiskApi.Reviews.Kept;
using RiskApi.Reviews.Previews;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Writes.Audit;

namespace RiskApi;

/// <summary>Every type on the wire.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(BulkAssessmentsInput))]
[JsonSerializable(typeof(BulkAssessmentsView))]
[JsonSerializable(typeof(BulkProjectsInput))]
[JsonSerializable(typeof(BulkProjectsView))]
[JsonSerializable(typeof(AssessmentDifference))]
[JsonSerializable(typeof(AssessmentInput))]
[JsonSerializable(typeof(AssessmentPage))]
[JsonSerializable(typeof(ProjectEventPage))]
[JsonSerializable(typeof(EventPage))]
[JsonSerializable(typeof(CloudEvent))]
[JsonSerializable(typeof(DeliveryPage))]
[JsonSerializable(typeof(DeliveryView))]
[JsonSerializable(typeof(SubscriptionInput))]
[JsonSerializable(typeof(SubscriptionPage))]
[JsonSerializable(typeof(SubscriptionView))]
[JsonSerializable(typeof(RescoringPage))]
[JsonSerializable(typeof(AssessmentSummary))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(GatePolicyPage))]
[JsonSerializable(typeof(AppliedImport))]
[JsonSerializable(typeof(ImportView))]
[JsonSerializable(typeof(InlineProject))]
[JsonSerializable(typeof(ApplyInput))]
[JsonSerializable(typeof(CatalogSummary))]
[JsonSerializable(typeof(ConflictPage))]
[JsonSerializable(typeof(CatalogImportPage))]
[JsonSerializable(typeof(CatalogImportView))]
[JsonSerializable(typeof(OverrideInput))]
[JsonSerializable(typeof(OverridePage))]
[JsonSerializable(typeof(RevisionPage))]
[JsonSerializable(typeof(SourcePage))]
[JsonSerializable(typeof(CheckView))]
[JsonSerializable(typeof(Checklist))]
[JsonSerializable(typeof(ChecklistPage))]
[JsonSerializable(typeof(ForecastTrackRecord))]
[JsonSerializable(typeof(LedgerDayPage))]
[JsonSerializable(typeof(LedgerPage))]
[JsonSerializable(typeof(GateInput))]
[JsonSerializable(typeof(GateView))]
[JsonSerializable(typeof(LiveReport))]
[JsonSerializable(typeof(ReadyReport))]
[JsonSerializable(typeof(ModelPage))]
[JsonSerializable(typeof(ModelView))]
[JsonSerializable(typeof(ProjectAssessmentInput))]
[JsonSerializable(typeof(ProjectInput))]
[JsonSerializable(typeof(ProjectPage))]
[JsonSerializable(typeof(ProjectPatch))]
[JsonSerializable(typeof(ProjectView))]
[JsonSerializable(typeof(ProviderPage))]
[JsonSerializable(typeof(ProviderView))]
[JsonSerializable(typeof(ResolutionView))]
[JsonSerializable(typeof(StoredAssessmentView))]
[JsonSerializable(typeof(Trend))]
[JsonSerializable(typeof(BadgeEndpoint))]
[JsonSerializable(typeof(ModelEolFeed))]
[JsonSerializable(typeof(PortalFacts))]
[JsonSerializable(typeof(PortalFactsList))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(PortfolioImpact))]
[JsonSerializable(typeof(PortfolioLoss))]
[JsonSerializable(typeof(PortfolioPlan))]
[JsonSerializable(typeof(PortfolioPlanInput))]
[JsonSerializable(typeof(PortfolioSummary))]
[JsonSerializable(typeof(PortfolioWaves))]
[JsonSerializable(typeof(PortfolioChanges))]
[JsonSerializable(typeof(Ranking))]
[JsonSerializable(typeof(WorklistPage))]
[JsonSerializable(typeof(AlertPage))]
[JsonSerializable(typeof(AlertList))]
[JsonSerializable(typeof(AlertView))]
[JsonSerializable(typeof(AlertInput))]
[JsonSerializable(typeof(DependencyWaiverView))]
[JsonSerializable(typeof(DependencyWaiverList))]
[JsonSerializable(typeof(PlanInput))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(ReviewInput))]
[JsonSerializable(typeof(ProjectReviewInput))]
[JsonSerializable(typeof(ProjectReviewView))]
[JsonSerializable(typeof(ProjectReviewPage))]
[JsonSerializable(typeof(ItemAnswerInput))]
[JsonSerializable(typeof(BulkAnswersInput))]
[JsonSerializable(typeof(BulkAnswersView))]
[JsonSerializable(typeof(DecisionInput))]
[JsonSerializable(typeof(SignatureInput))]
[JsonSerializable(typeof(ReviewComparison))]
[JsonSerializable(typeof(WaiverInput))]
[JsonSerializable(typeof(MilestoneInput))]
[JsonSerializable(typeof(MilestoneView))]
[JsonSerializable(typeof(MilestonePage))]
[JsonSerializable(typeof(MilestoneSummary))]
[JsonSerializable(typeof(ProblemHelp))]
[JsonSerializable(typeof(ResourceList))]
[JsonSerializable(typeof(KeyInput))]
[JsonSerializable(typeof(KeyView))]
[JsonSerializable(typeof(KeyPage))]
[JsonSerializable(typeof(IssuedKeyView))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ModelComparison))]
[JsonSerializable(typeof(ModelComparisonInput))]
[JsonSerializable(typeof(WhatIf))]
[JsonSerializable(typeof(WhatIfInput))]
internal sealed partial class ApiJson : JsonSerializerContext;

/// <summary>How the wire is read and written.</summary>
internal static class ApiJsonSetup
{
    /// <summary>Strict on the way in: a misspelt member is an error that the caller sees, not a default that nobody sees.</summary>
    public static void AddJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        var json = options.SerializerOptions;
        json.TypeInfoResolverChain.Insert(0, ApiJson.Default);
        json.AllowDuplicateProperties = false;
        json.Converters.Add(new AnyObjects());

        // The word that tells what kind of object it is need not come first.
        json.AllowOutOfOrderMetadataProperties = true;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.PropertyNameCaseInsensitive = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;

        // Answers are application/json and never part of a page, so apostrophes may stay apostrophes.
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    });
}
