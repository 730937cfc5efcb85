using Xunit;

namespace Agents.Tests;

public class PlanTests
{
    [Theory]
    [InlineData("gpt-4")]
    [InlineData("gpt-4-32k")]
    public void Model_is_known(string model) => Assert.StartsWith("gpt", model);
}
