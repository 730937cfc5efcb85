using RiskApi.Reviews.Checklists;
using RiskApi.Reviews.Kept;
using RiskApi.Reviews.Previews;

namespace RiskApi.Reviews;

/// <summary>Registers architecture reviews.</summary>
internal static class ReviewSetup
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddChecklists();
        services.AddScoped<ReviewsOfToday>();
        services.AddScoped<ReviewWrites>();
    }

    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        api.MapReviewPreview();
        api.MapProjectReviews();
        api.MapChecklists();
    }
}
