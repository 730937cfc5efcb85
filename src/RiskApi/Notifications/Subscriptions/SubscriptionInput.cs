using FluentValidation;
using RiskApi.Core.Notifications;
using RiskApi.Core.Usage;
using RiskApi.Notifications.Targets;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Validation;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>Who wants to be told of what, where and when.</summary>
internal sealed record SubscriptionInput
{
    /// <summary>Its name, for people.</summary>
    /// <example>Customer care, all notices</example>
    public required string Name { get; init; }

    /// <summary>The form in which messages are sent.</summary>
    /// <example>webhook</example>
    public required Channel Channel { get; init; }

    /// <summary>Where messages go: an https address. It is kept sealed and never shown again. Required to create; where left out in a replacement, messages go where they went.</summary>
    /// <example>https://hooks.example.com/riskapi</example>
    public string? Url { get; init; }

    /// <summary>Who gets mails: addresses, up to 20, for the channel <c>mail</c>. Required to create; where left out in a replacement, mails go where they went.</summary>
    /// <example>null</example>
    public IReadOnlyList<string>? To { get; init; }

    /// <summary>Which events; all of all projects where left out.</summary>
    public SubscriptionFilter? Filter { get; init; }

    /// <summary>When messages are sent; one for each event where left out.</summary>
    /// <example>each</example>
    public DeliveryMode? Mode { get; init; }

    /// <summary>When digests are sent, and what one is about; for the mode <c>digest</c>.</summary>
    public DigestPlan? Digest { get; init; }

    /// <summary>Whether nothing is to be sent for now. What happens meanwhile is not told later; what was queued before is.</summary>
    public bool? Paused { get; init; }

    /// <summary>Where messages go, as it is kept; null where the request does not say.</summary>
    internal string? Target => Channel == Channel.Mail ? (To is null ? null : MailAddresses.Join(To)) : Url;

    /// <summary>What may be shown of that.</summary>
    internal string? ShownTarget => Target is { } target && Channel != Channel.Mail ? TargetAddresses.Shown(target) : Target;
}

/// <summary>The bounds of a subscription.</summary>
internal sealed class SubscriptionInputValidator : AbstractValidator<SubscriptionInput>
{
    public const int LongestUrl = 2000;

    private const int MostAddresses = 20;

    /// <summary>RFC 5321, 4.5.3.1.3.</summary>
    private const int LongestAddress = 254;

    public SubscriptionInputValidator()
    {
        RuleFor(input => input.Name).NotEmpty().FitsName();
        RuleFor(input => input.Url).MaximumLength(LongestUrl).WithoutControlCharacters();
        RuleFor(input => input.To!).AtMost(MostAddresses);
        RuleFor(input => input.To).Must(to => to is not []).WithMessage("'to' is empty; name at least one address.");
        RuleFor(input => input.To).Null().When(input => input.Channel != Channel.Mail)
            .WithMessage("'to' goes with \"channel\": \"mail\"; for other channels, 'url' says where messages go.");
        RuleForEach(input => input.To).NotEmpty().MaximumLength(LongestAddress).WithoutControlCharacters();
        RuleFor(input => input.Url).Null().When(input => input.Channel == Channel.Mail)
            .WithMessage("'url' does not go with \"channel\": \"mail\"; mails go to the addresses in 'to'.");
        RuleFor(input => input.Filter!).SetValidator(new SubscriptionFilterValidator());
        RuleFor(input => input.Digest!).SetValidator(new DigestPlanValidator());
        RuleFor(input => input.Digest).Null().When(input => input.Mode != DeliveryMode.Digest)
            .WithMessage("'digest' goes with \"mode\": \"digest\"; set that, or leave it out.");
    }
}

/// <summary>The bounds of a filter; one that can never match is a mistake.</summary>
internal sealed class SubscriptionFilterValidator : AbstractValidator<SubscriptionFilter>
{
    private const int MostKinds = 20;

    public SubscriptionFilterValidator()
    {
        RuleFor(filter => filter.ProjectId).Must(id => id is null || Slug.IsValid(id)).WithMessage($"An id of a project has {Slug.Form}.");
        RuleFor(filter => filter.Team).Length(1, UsageLimits.LongestName).WithoutControlCharacters();
        RuleFor(filter => filter.Owner).Length(1, UsageLimits.LongestName).WithoutControlCharacters();
        RuleFor(filter => filter.Tag).Length(1, ProjectInputValidator.LongestTag).WithoutControlCharacters();
        RuleFor(filter => filter.Provider).Length(1, 100).WithoutControlCharacters();
        RuleFor(filter => filter.Model).Length(1, UsageLimits.LongestModelString).WithoutControlCharacters();
        RuleFor(filter => filter.Kinds!).AtMost(MostKinds);
        RuleFor(filter => filter.Kinds).Must(kinds => kinds is not [])
            .WithMessage("'kinds' is empty, so that nothing would match; name at least one, or leave it out.");
    }
}

/// <summary>The bounds of a plan of digests.</summary>
internal sealed class DigestPlanValidator : AbstractValidator<DigestPlan>
{
    public DigestPlanValidator() => RuleFor(plan => plan.HourUtc).InclusiveBetween(0, 23);
}
