using System.Runtime.CompilerServices;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>The levels of every <see cref="HazardFactor"/>, with the days at which a model passes from one to the next.</summary>
/// <remarks>Chosen on forecasts made before 2026; see the table of what was tried in <c>Forecast/README.md</c>.</remarks>
internal static class CovariateScale
{
    /// <summary>A model of the same line that was released this many days before counts as no older: providers follow one another within weeks.</summary>
    public const int SameGenerationDays = 45;

    /// <summary>A successor elsewhere counts where it was released this many days later, so that the same model at another provider does not.</summary>
    public const int NextGenerationDays = 14;

    /// <summary>A successor is cheaper where the model costs this many times its price.</summary>
    public const decimal CheaperRatio = 1.5m;

    /// <summary>Ages in days at which the level of <see cref="HazardFactor.Age"/> rises.</summary>
    public static readonly int[] AgeStepsDays = [90, 180, 365, 730];

    /// <summary>Days after the release of the first successor at which <see cref="HazardFactor.Succession"/> passes from recent to settled.</summary>
    public const int SettledSuccessionDays = 180;

    /// <summary>Days before a promise runs out from which it no longer holds notices back.</summary>
    public const int PromiseEndsDays = 90;

    private static readonly string[] Ages =
    [
        "it is under 90 days old", "it is 90 to 179 days old", "it is 180 to 364 days old", "it is one to two years old", "it is over two years old"
    ];
    private static readonly string[] Successions =
    [
        "no newer model of its line is out", "a newer model of its line came out here within the last 180 days",
        "a newer model of its line has been out here for over 180 days", "a newer model of its line is out, though not here",
    ];
    private static readonly string[] Hosts = ["its maker serves it", "another than its maker serves it"];
    private static readonly string[] Purposes = ["it generates text", "it embeds, ranks or moderates", "it is for images, video or sound"];
    private static readonly string[] Promises =
    [
        "it has no promised lifespan", "it is promised for over 90 days more", "its promise runs out within 90 days, or has run out"
    ];
    private static readonly string[] Prices =
    [
        "no successor here tells whether its price is high", "it costs over 1.5 times as much as a successor", "it costs about as little as its successors"
    ];
    private static readonly string[] Sisters =
    [
        "no model of its line that is no older is under notice", "a model of its line that is no older has had its notice"
    ];

    /// <summary>How many levels each factor has.</summary>
    /// <param name="providers">Providers in the catalog.</param>
    public static int[] LevelCounts(int providers) =>
    [
        providers, ModelClasses.All.Length, Successions.Length, Ages.Length, Hosts.Length, Purposes.Length, Promises.Length, Prices.Length, Sisters.Length,
    ];

    public static sbyte Purpose(ModelKind kind) => kind switch
    {
        ModelKind.Embedding or ModelKind.Rerank or ModelKind.Moderation => 1,
        ModelKind.Image or ModelKind.Edit or ModelKind.Video or ModelKind.Audio or ModelKind.Realtime => 2,
        _ => 0,
    };

    /// <summary>A level in words; null where the words are the provider's or the class's name.</summary>
    public static string? Words(HazardFactor factor, int level) => factor switch
    {
        HazardFactor.Succession => Successions[level],
        HazardFactor.Age => Ages[level],
        HazardFactor.Host => Hosts[level],
        HazardFactor.Purpose => Purposes[level],
        HazardFactor.Promise => Promises[level],
        HazardFactor.Price => Prices[level],
        HazardFactor.Sisters => Sisters[level],
        _ => null,
    };
}

/// <summary>Where a model stands in each <see cref="HazardFactor"/>: an index into the factor's levels, or <see cref="Unknown"/>.</summary>
[InlineArray(FactorCount)]
internal struct CovariateLevels
{
    public const int FactorCount = 9;

    /// <summary>The facts do not tell.</summary>
    public const sbyte Unknown = -1;

    private sbyte _first;

    public sbyte this[HazardFactor factor]
    {
        readonly get => this[(int)factor];
        set => this[(int)factor] = value;
    }

    public static CovariateLevels AllUnknown()
    {
        var levels = default(CovariateLevels);
        ((Span<sbyte>)levels).Fill(Unknown);
        return levels;
    }
}
