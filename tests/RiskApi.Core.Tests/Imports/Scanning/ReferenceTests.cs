using RiskApi.Core.Imports.Scanning;

namespace RiskApi.Core.Tests.Imports.Scanning;

/// <summary>Lines as projects write them, with the references in them.</summary>
public class ReferenceTests
{
    [Theory]
    // Python
    [InlineData("""response = client.chat.completions.create(model="gpt-4o", messages=messages)""", "gpt-4o")]
    [InlineData("""    model: str = "claude-3-5-sonnet-20241022",""", "claude-3-5-sonnet-20241022")]
    [InlineData("""MODEL = os.getenv("OPENAI_MODEL", "gpt-4o-mini")""", "gpt-4o-mini")]
    [InlineData("""llm = ChatOpenAI(model_name='gpt-3.5-turbo', temperature=0)""", "gpt-3.5-turbo")]
    [InlineData("""completion(model="azure/gpt-4o", messages=m)""", "azure/gpt-4o")]
    [InlineData("""if model in ("gpt-4", "gpt-4-32k"):""", "gpt-4 gpt-4-32k")]
    [InlineData("""genai.GenerativeModel('models/gemini-1.5-pro')""", "gemini-1.5-pro")]
    [InlineData("""model = "ft:gpt-4o-mini-2024-07-18:acme:support:9abc12" """, "ft:gpt-4o-mini-2024-07-18:acme:support:9abc12")]
    // TypeScript and JavaScript
    [InlineData("""const model = openai("gpt-4.1");""", "gpt-4.1")]
    [InlineData("""  model: anthropic('claude-sonnet-4-20250514'),""", "claude-sonnet-4-20250514")]
    [InlineData("""export const MODELS = [`gpt-4o`, `o3-mini`] as const;""", "gpt-4o o3-mini")]
    [InlineData("""{"model":"gpt-5-mini","stream":true}""", "gpt-5-mini")]
    [InlineData("""fetch("https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent?key=" + key)""", "gemini-2.5-pro")]
    [InlineData("""fetch(`https://api.openai.com/v1/models/gpt-4o/permissions`)""", "gpt-4o")]
    // C#, Java, Go, Rust, shell
    [InlineData("""var chat = new ChatClient(model: "gpt-4o-2024-08-06", apiKey);""", "gpt-4o-2024-08-06")]
    [InlineData("""[InlineData("text-embedding-ada-002")]""", "text-embedding-ada-002")]
    [InlineData(""".modelId("anthropic.claude-3-haiku-20240307-v1:0")""", "anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData(""".modelId("us.anthropic.claude-3-5-sonnet-20241022-v2:0")""", "us.anthropic.claude-3-5-sonnet-20241022-v2:0")]
    [InlineData("""Model: openai.F("gpt-4-turbo"), // "gpt-4"?""", "gpt-4-turbo gpt-4")]
    [InlineData("""curl https://x.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-06-01""", "openai/deployments/gpt-4o azure-openai/api-version/2024-06-01")]
    [InlineData("""curl 'http://localhost/run?model=gpt-4o&n=1'""", "gpt-4o")]
    [InlineData("""export OPENAI_MODEL=gpt-4o; ./run --model claude-3-opus-20240229""", "gpt-4o claude-3-opus-20240229")]
    // YAML, TOML, .env, Terraform, JSON
    [InlineData("""  model: bedrock/us.anthropic.claude-3-haiku-20240307-v1:0""", "bedrock/us.anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("""  - gpt-4o-mini # cheap""", "gpt-4o-mini")]
    [InlineData("""  gpt-4o:""", "gpt-4o")]
    [InlineData("""models: {chat: gpt-4o, embed: text-embedding-3-large}""", "gpt-4o text-embedding-3-large")]
    [InlineData("""model = "vertex_ai/claude-3-5-sonnet@20240620" """, "vertex_ai/claude-3-5-sonnet@20240620")]
    [InlineData("""LLM_MODEL=openrouter/meta-llama/llama-3.3-70b-instruct:free""", "openrouter/meta-llama/llama-3.3-70b-instruct:free")]
    [InlineData("""MODEL="@cf/meta/llama-3.1-8b-instruct" """, "@cf/meta/llama-3.1-8b-instruct")]
    [InlineData("""resources = ["arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-3-haiku-20240307-v1:0"]""", "anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("""default = "gemini-2.0-flash" """, "gemini-2.0-flash")]
    [InlineData("""name = "projects/p/locations/eu/publishers/google/models/gemini-2.5-pro" """, "publishers/google/models/gemini-2.5-pro")]
    // Notebooks and other text in text
    [InlineData(""" "    model=\"gpt-4o\",\n",""", "gpt-4o")]
    [InlineData(""" "source": ["# models\ngpt-4o\tgpt-4-turbo\n"],""", "gpt-4o gpt-4-turbo")]
    [InlineData("""<option value="gpt-4o">gpt-4-turbo</option>""", "gpt-4o gpt-4-turbo")]
    [InlineData("""使用gpt-4o模型 — “gpt-4.1”.""", "gpt-4o gpt-4.1")]
    [InlineData("""We moved from gpt-4 to gpt-4o.""", "gpt-4 gpt-4o")]
    [InlineData("""| **gpt-4o** | `gpt-4` |""", "gpt-4o gpt-4")]
    [InlineData("""-H "OpenAI-Beta: assistants=v1" """, "openai/assistants=v1")]
    public void A_reference_is_found_as_it_is_written(string line, string expected) => Assert.Equal(expected, ScannedText.Of(FindKind.Model, line));

    [Theory]
    [InlineData("""model="gpt-4o-mini-tuned" """)]
    [InlineData("""import gpt-4o_client""")]
    [InlineData("""open("prompts/gpt-4o.yaml")""")]
    [InlineData("""open("gpt-4o.yaml")""")]
    [InlineData("""path = "prompts/gpt-4o/system.txt" """)]
    [InlineData("""path = "..\prompts\gpt-4o" """)]
    [InlineData("""model = "someone/gpt-4o" """)]
    [InlineData("""x.gpt-4o""")]
    [InlineData("""my-gpt-4 agpt-4 _gpt-4 gpt-4_""")]
    [InlineData("""mail gpt-4@example.com or me@gpt-4""")]
    [InlineData("""pattern = "gpt-4*" # also gpt-4.* and *gpt-4""")]
    [InlineData("""class GPT-4O and Gpt-4""")]
    [InlineData("""model = "gpt-4:acme" """)]
    [InlineData("""model = "gpt-4+" """)]
    public void A_part_of_something_else_is_not_a_reference(string line) => Assert.Equal("", ScannedText.Of(FindKind.Model, line));

    [Theory]
    [InlineData("model = f\"gpt-4{suffix}\"")]
    [InlineData("model = f\"gpt-4-{suffix}\"")]
    [InlineData("const model = `${vendor}/gpt-4o`;")]
    [InlineData("const model = `${prefix}gpt-4o`;")]
    [InlineData("model = \"gpt-4\" + suffix")]
    [InlineData("model = prefix + \"gpt-4\"")]
    [InlineData("model=gpt-4$SUFFIX")]
    [InlineData("model = \"gpt-4%s\" % suffix")]
    [InlineData("model = \"ft:gpt-3.5-turbo:{org}\"")]
    public void Nothing_is_claimed_of_a_name_that_the_program_puts_together(string line)
    {
        Assert.Equal("", ScannedText.Of(FindKind.Model, line));
        Assert.NotEqual("", ScannedText.Of(FindKind.Piece, line));
    }
}
