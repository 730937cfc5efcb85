using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Core;

/// <summary>Writes an enumeration as <c>lower-kebab-case</c> words and never as a number.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class KebabCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
