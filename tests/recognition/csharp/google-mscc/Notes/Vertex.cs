using Google.Cloud.AIPlatform.V1;

namespace Notes;

public static class Vertex
{
    public static string Endpoint(string project) => $"projects/{project}/locations/us-central1/publishers/google/models/gemini-2.0-flash-001";

    public static string Claude(string project) => $"projects/{project}/locations/us-east5/publishers/anthropic/models/claude-3-5-sonnet-v2@20241022";
}
