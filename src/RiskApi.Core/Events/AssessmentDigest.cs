using System.Security.Cryptography;
using System.Text;
using RiskApi.Scoring;

namespace RiskApi.Events;

/// <summary>Tells assessments apart that differ in what owners want to be told, or in what a model string means.</summary>
public static class AssessmentDigest
{
    /// <summary>A digest of an assessment; between two assessments with the same one, <see cref="ProjectEvents.Between"/> finds nothing.</summary>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Of(Assessment assessment)
    {
        var text = new StringBuilder().Append(assessment.HorizonDays).Append(assessment.Band).Append('\n');
        foreach (var scored in assessment.Dependencies)
        {
            text.Append(scored.Requested).Append('\n').Append(scored.Provider).Append(' ').Append(scored.Model).Append('\n').Append(DependencyState.Of(scored).Text).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
