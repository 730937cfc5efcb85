using System.Globalization;
using RiskApi.Core;

namespace RiskApi.Web;

/// <summary>A query parameter as it was given: its text, and its value where the text is one.</summary>
/// <remarks>It is read from any text, so that binding does not stop at the first wrong parameter, and validation names them all at once.</remarks>
/// <typeparam name="T">A whole number, a number, a day, an instant, a truth value, or an enumeration, which is given by its words.</typeparam>
internal readonly record struct Given<T> : IParsable<Given<T>>
    where T : struct
{
    private Given(string text) => (Text, Value) = (text, GivenForm<T>.Read(text));

    public string Text { get; }

    /// <summary>The value; null where the text is none, which validation has refused before a handler asks.</summary>
    public T? Value { get; }

    public static Given<T> Parse(string s, IFormatProvider? provider) => new(s);

    /// <summary>Reads any text; false only where there is none, and the parameter was left out.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out Given<T> result)
    {
        result = s is null ? default : new(s);
        return s is not null;
    }

    public override string ToString() => Text;
}

/// <summary>The one form in which a query gives values of a type.</summary>
internal static class GivenForm<T>
    where T : struct
{
    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static readonly Func<string, T?> Read = (Func<string, T?>)Reader();

    private static Delegate Reader() => default(T) switch
    {
        int => (Func<string, int?>)(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null),
        double => (Func<string, double?>)(text =>
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null),
        DateOnly => (Func<string, DateOnly?>)(text =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null),
        DateTimeOffset => Instant,
        bool => (Func<string, bool?>)(text => text switch { "true" => true, "false" => false, _ => null }),

        // That T is an enumeration is known here, but not to the compiler.
        Enum => typeof(Words).GetMethod(nameof(Words.Parse))!.MakeGenericMethod(typeof(T)).CreateDelegate<Func<string, T?>>(),
        _ => throw new NotSupportedException($"A query gives no {typeof(T).Name}."),
    };

    /// <summary>A day, which begins at midnight in UTC, or an instant with its offset.</summary>
    private static DateTimeOffset? Instant(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, TimeOnly.MinValue, TimeSpan.Zero)
        : DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.ToUniversalTime()
        : null;
}
