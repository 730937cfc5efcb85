using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Resolution;

namespace RiskApi.Core.Tests.Imports.Scanning;

/// <summary>Lines that use an endpoint, a version of an API or an SDK that has an end of its own.</summary>
public class SurfaceTests
{
    [Theory]
    // Paths, with the host that makes them the vendor's
    [InlineData("""curl https://api.openai.com/v1/assistants/asst_abc123 \""", "openai/assistants")]
    [InlineData("""url = "https://api.openai.com/v1/threads/" + thread_id""", "openai/assistants")]
    [InlineData("""https://api.openai.com/v1/engines/davinci/completions""", "openai/engines")]
    [InlineData("""fetch("https://api.anthropic.com/v1/complete", {""", "anthropic/text-completions-api")]
    [InlineData("""app.MapGet("/v1/assistants", List);""", "")]
    [InlineData("""GET /v1/answers HTTP/1.1""", "")]
    [InlineData("""https://api.openai.com/v1/chat/completions""", "")]
    // Headers and parts of an SDK
    [InlineData("""assistant = client.beta.assistants.create(name="helper")""", "openai/assistants")]
    [InlineData("""const run = await openai.beta.threads.runs.create(id, {""", "openai/assistants")]
    [InlineData("""headers["OpenAI-Beta"] = "assistants=v2";""", "openai/assistants")]
    [InlineData("""from vertexai.generative_models import GenerativeModel""", "vertex-ai/vertexai.generative_models")]
    [InlineData("""import google.generativeai as genai""", "gemini-api/google-generativeai")]
    [InlineData("""import com.google.cloud.vertexai.generativeai.GenerativeModel;""", "vertex-ai/com.google.cloud:google-cloud-vertexai")]
    [InlineData("""import { GoogleGenerativeAI } from "@google/generative-ai";""", "gemini-api/@google/generative-ai")]
    [InlineData("""import { GoogleGenAI } from "@google/genai";""", "")]
    // Dated versions
    [InlineData("""client = AzureOpenAI(azure_endpoint=e, api_version="2024-02-15-preview")""", "azure-openai/api-version/2024-02-15-preview")]
    [InlineData("""https://acme.openai.azure.com/openai/x?api-version=2023-07-01-preview&y=1""", "azure-openai/api-version/2023-07-01-preview")]
    [InlineData("""AZURE_OPENAI_API_VERSION=2023-05-15""", "azure-openai/api-version/2023-05-15")]
    [InlineData("""os.getenv("OPENAI_API_VERSION", "2024-10-21")""", "azure-openai/api-version/2024-10-21")]
    [InlineData("""https://management.azure.com/subscriptions?api-version=2022-12-01""", "")]
    [InlineData("""client = AzureOpenAI(); url = "https://search.windows.net/indexes?api-version=2023-11-01" """, "")]
    [InlineData("""-H "anthropic-version: 2023-06-01" """, "anthropic/anthropic-version/2023-06-01")]
    [InlineData("""AZURE_OPENAI_API_VERSION=latest""", "")]
    // Major versions of packages
    [InlineData("""anthropic==0.39.0""", "anthropic/sdk/python/0")]
    [InlineData("""anthropic[bedrock]>=0.30,<1""", "anthropic/sdk/python/0")]
    [InlineData("""anthropic = "^0.42.0" """, "anthropic/sdk/python/0")]
    [InlineData("""  "@anthropic-ai/sdk": "^0.30.1",""", "anthropic/sdks-of-2023-06-01")]
    [InlineData("""npm install @anthropic-ai/sdk@0.30.1""", "anthropic/sdks-of-2023-06-01")]
    [InlineData("""anthropic>=2.0""", "")]
    [InlineData("""weights = {"anthropic": 0.7, "openai": 0.3}""", "")]
    [InlineData("""import anthropic""", "")]
    [InlineData("""google-generativeai>=0.8""", "gemini-api/google-generativeai")]
    public void A_surface_is_found_by_what_shows_its_use(string line, string expected) => Assert.Equal(expected, ScannedText.Of(FindKind.Model, line));

    [Fact]
    public void Every_mark_is_found_and_means_its_surface()
    {
        var wrong =
            from model in TestCatalog.Shipped.Models
            from mark in model.UsedAs
            let line = PackageMajor.Parse(mark) is var (package, major) ? $"{package}=={major}.1.0" : mark
            let found = ScannedText.Of(FindKind.Model, $"x {line} ")
            where !model.IsSurface || ShippedResolver.Resolve(found, new(2026, 11, 28)).Known?.Facts != model
            select $"{mark}: {found}";

        Assert.Empty(wrong);
    }
}
