using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using RiskApi.Formats.Catalog.Feeds;

namespace RiskApi.Catalog.Sources;

/// <summary>Settings of sources that are fetched on a schedule, section <c>CatalogSources</c>; none, where nothing is configured.</summary>
internal sealed class CatalogSourceOptions
{
    public const string Section = "CatalogSources";

    /// <summary>The sources.</summary>
    public IList<CatalogSource> Sources { get; } = [];

    /// <summary>Whether sources may be plain HTTP, or lie at addresses that the internet does not reach; for feeds inside of the organisation.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How long a fetch may take, redirects included, in seconds.</summary>
    [Range(1, 600, ErrorMessage = "CatalogSources:TimeoutSeconds must be between 1 and 600.")]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>How many redirects are followed.</summary>
    [Range(0, 20, ErrorMessage = "CatalogSources:MaxRedirects must be between 0 and 20.")]
    public int MaxRedirects { get; set; } = 5;

    /// <summary>How often it is looked whether a source is due, in seconds.</summary>
    [Range(1, 3600, ErrorMessage = "CatalogSources:PollSeconds must be between 1 and 3600.")]
    public int PollSeconds { get; set; } = 60;
}

/// <summary>A source that is fetched on a schedule.</summary>
internal sealed class CatalogSource
{
    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its address.</summary>
    public string Url { get; set; } = "";

    /// <summary>Its format; told by its shape where left out.</summary>
    public FeedFormat? Format { get; set; }

    /// <summary>The provider whose list of models it is, where neither the list nor its address tells.</summary>
    public string? Provider { get; set; }

    /// <summary>Hours between fetches.</summary>
    public double IntervalHours { get; set; } = 24;

    /// <summary>Whether what is new and what changes is applied; only previewed otherwise.</summary>
    public bool Apply { get; set; }

    /// <summary>The value of the <c>Authorization</c> header, such as <c>Bearer …</c>; sent to the address itself, never after a redirect.</summary>
    public string? Authorization { get; set; }
}

/// <summary>Checks the settings of sources.</summary>
internal sealed class CatalogSourceValidation : IValidateOptions<CatalogSourceOptions>
{
    public ValidateOptionsResult Validate(string? name, CatalogSourceOptions options)
    {
        string[] faults = [.. options.Sources.SelectMany((source, i) => Faults(source, $"CatalogSources:Sources:{i}", options.AllowPrivateAddresses))];
        var twice = options.Sources.GroupBy(source => source.Name).FirstOrDefault(group => group.Count() > 1);

        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults)
            : twice is not null ? ValidateOptionsResult.Fail($"CatalogSources:Sources holds '{twice.Key}' twice; names must differ.")
            : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Faults(CatalogSource source, string place, bool allowsHttp)
    {
        if (string.IsNullOrWhiteSpace(source.Name))
        {
            yield return $"{place}:Name is empty.";
        }

        if (!Uri.TryCreate(source.Url, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (allowsHttp && url.Scheme == Uri.UriSchemeHttp)))
        {
            yield return $"{place}:Url must be an https address; CatalogSources:AllowPrivateAddresses allows http too.";
        }

        if (source.IntervalHours is not (>= 0.1 and <= 24 * 366))
        {
            yield return $"{place}:IntervalHours must be between 0.1 and {24 * 366}.";
        }
    }
}
