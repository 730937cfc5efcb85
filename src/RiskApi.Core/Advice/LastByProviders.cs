namespace RiskApi.Core.Advice;

/// <summary>Keeps what was made last, for the next project that calls the same providers. Safe to share: two threads may both make it, which is the same.</summary>
/// <typeparam name="T">What is made.</typeparam>
internal sealed class LastByProviders<T>
    where T : class
{
    private Made? _last;

    /// <summary>What there is for these providers.</summary>
    /// <param name="providers">The providers that the project calls.</param>
    /// <param name="make">Makes it, where the last was for others.</param>
    public T Of(IReadOnlySet<string> providers, Func<T> make)
    {
        if (Volatile.Read(ref _last) is { } last && last.Providers.SetEquals(providers))
        {
            return last.Value;
        }

        var value = make();
        Volatile.Write(ref _last, new(providers, value));
        return value;
    }

    private sealed record Made(IReadOnlySet<string> Providers, T Value);
}
