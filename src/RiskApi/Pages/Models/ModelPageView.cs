using Microsoft.AspNetCore.Components;
using RiskApi.Catalog.Models;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Scoring;

namespace RiskApi.Pages.Models;

/// <summary>What the page of a model shows.</summary>
public sealed class ModelPageView
{
    internal ModelPageView(ModelView model, DependencyAssessment used, MarkupString curve, PortfolioImpact users, DateOnly today) =>
        (Model, Used, Curve, Users, Today) = (model, used, curve, users, today);

    /// <summary>The model as the API gives it.</summary>
    internal ModelView Model { get; }

    /// <summary>A dependency on it with an assumed profile: what can take over from it.</summary>
    internal DependencyAssessment Used { get; }

    /// <summary>The curve of its forecast.</summary>
    internal MarkupString Curve { get; }

    /// <summary>Who of us calls it.</summary>
    internal PortfolioImpact Users { get; }

    internal DateOnly Today { get; }

    internal string Reference => $"{Model.Provider}/{Model.Model}";

    /// <summary>The days of its life that are on record, in order of a life.</summary>
    internal IEnumerable<(string Name, PartialDate On)> Days
    {
        get
        {
            var life = Model.Lifecycle;
            (string Name, PartialDate? On)[] days =
            [
                ("Released", life.ReleasedOn), ("Notice given", life.AnnouncedOn), ("Not before", life.NotBeforeOn),
                ("Stops, without commitment", life.TentativeOn),
                (Model.Status == ModelStatus.Retired ? "Stopped" : "Stops, committed", life.RetiresOn),
                ("Last seen alive", life.LastSeenAliveOn),
            ];
            return days.Where(day => day.On is not null).Select(day => (day.Name, day.On!.Value));
        }
    }
}
