using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using RiskApi.Core.Assessments;

namespace RiskApi.Assessments;

/// <summary>An assessment as JSON, with the parts that were written for somebody else as they are.</summary>
/// <param name="assessment">The assessment.</param>
internal sealed class AssessmentAnswer(Assessment assessment) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult, IValueHttpResult<Assessment>
{
    public Assessment Value => assessment;

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Assessment), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.Response.WriteAsJsonAsync(assessment, httpContext.RequestServices.GetRequiredService<LastingParts>().AssessmentInfo);
}
