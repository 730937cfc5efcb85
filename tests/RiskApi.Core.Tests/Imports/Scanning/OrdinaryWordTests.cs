using RiskApi.Core.Imports.Scanning;

namespace RiskApi.Core.Tests.Imports.Scanning;

/// <summary>Ids that mean something else most of the time.</summary>
public class OrdinaryWordTests
{
    [Theory]
    [InlineData("""model="command", prompt=prompt""", "command")]
    [InlineData("""co.generate(model='command')""", "command")]
    [InlineData("""String modelId = "command";""", "command")]
    [InlineData("""  "model": "sonar",""", "sonar")]
    [InlineData("""  model: sonar""", "sonar")]
    [InlineData("""  model: sonar  # cheapest""", "sonar")]
    [InlineData("""PERPLEXITY_MODEL=sonar""", "sonar")]
    [InlineData("""ENV MODEL=sonar PORT=80""", "sonar")]
    [InlineData("""run --model sonar --verbose""", "sonar")]
    [InlineData("""["run", "--model", "sonar"]""", "sonar")]
    [InlineData("""MODELS = ["sonar", "command"]""", "sonar command")]
    [InlineData("""engine="davinci" """, "davinci")]
    [InlineData("""azure_deployment = "o1" """, "o1")]
    [InlineData("""    "o1",""", "o1")]
    [InlineData("""if name == "o3":""", "o3")]
    [InlineData("""default="openai/o1" """, "openai/o1")]
    [InlineData("""default="perplexity/sonar" """, "perplexity/sonar")]
    public void A_word_counts_where_a_key_speaks_of_models_and_a_short_code_in_quotes(string line, string expected) =>
        Assert.Equal(expected, ScannedText.Of(FindKind.Model, line));

    [Theory]
    [InlineData("""  "command": "npx",""")]
    [InlineData("""  command: ["python", "-m", "app"]""")]
    [InlineData("""parser.add_argument("command", help="what to do")""")]
    [InlineData("""subprocess.run(command)""")]
    [InlineData("""# the sonar of a ship and a command""")]
    [InlineData("""the model takes a command and answers""")]
    [InlineData("""the "command" model""")]
    [InlineData("""model = command""")]
    [InlineData("""f(model=command, x=1)""")]
    [InlineData("""{ model: command, x: 1 }""")]
    [InlineData("""model: command line""")]
    [InlineData("""from models import command""")]
    [InlineData("""import x from "models/command" """)]
    [InlineData("""uses: aws/command""")]
    [InlineData("""uses: github/command""")]
    [InlineData("""image: sonar""")]
    [InlineData("""sonar.projectKey=acme""")]
    [InlineData("""o1 = o3 + 1""")]
    [InlineData("""{"o3": 41.5, "no2": 12}""")]
    [InlineData("""gcc -O3 -o1""")]
    [InlineData("""ada lovelace, Marie curie""")]
    [InlineData("""Use the Assistants API of the Videos API""")]
    public void A_word_alone_means_what_the_dictionary_says(string line) => Assert.Equal("", ScannedText.Of(FindKind.Model, line));
}
