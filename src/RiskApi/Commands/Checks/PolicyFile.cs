using System.Text.Json;
using System.Text.Unicode;
using RiskApi.Assessments.Gate;
using RiskApi.Core.Gate;
using RiskApi.Web.Errors;

namespace RiskApi.Commands.Checks;

/// <summary>A gate policy as a file: what <c>policy</c> is in the body of <c>POST /v1/gate</c>, or such a body, of which nothing else counts.</summary>
internal static class PolicyFile
{
    /// <summary>The policy where no file is given: what is broken, and what is going to be within a quarter.</summary>
    public static readonly GatePolicy Default = new() { NoRetiredModels = true, NothingRetiresWithinDays = 90 };

    private const int MostBytes = 1024 * 1024;

    /// <summary>Reads a policy.</summary>
    /// <param name="file">The file.</param>
    /// <param name="input">What it is to judge.</param>
    /// <param name="json">How the wire is read.</param>
    /// <exception cref="CommandException">It is no policy, or one that the API would refuse; the message has all of its faults.</exception>
    public static GatePolicy Read(string file, CheckInput input, JsonSerializerOptions json)
    {
        if (!File.Exists(file))
        {
            throw new CommandException($"--policy: there is no file '{file}'; give one that holds a policy, such as {{ \"noRetiredModels\": true }}.");
        }

        if (new FileInfo(file).Length > MostBytes)
        {
            throw new CommandException($"--policy: '{file}' is larger than {MostBytes} bytes, and no policy is.");
        }

        var text = File.ReadAllBytes(file).AsMemory();
        text = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
        Refuse(file, Utf8.IsValid(text.Span) ? [] : ["The file is not UTF-8; save it as that."]);
        Refuse(file, JsonSyntax.Fault(text.Span, "The file") is { } syntax ? [syntax] : []);

        var type = json.GetTypeInfo(typeof(GatePolicy));
        using var policy = JsonDocument.Parse(text);
        var root = policy.RootElement;
        var stated = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("policy", out var within) ? within : root;
        Refuse(file, BodySchema.Check(stated, type, "the top of the file").Faults.Select(fault => fault.Message));
        var read = (GatePolicy)stated.Deserialize(type)!;
        Refuse(file, OutOfBounds(read, input));
        return read;
    }

    private static IEnumerable<string> OutOfBounds(GatePolicy policy, CheckInput input)
    {
        foreach (var error in new GatePolicyValidator().Validate(policy).Errors)
        {
            yield return error.ErrorMessage;
        }

        if (GatePolicyValidator.Passed(policy, input.AsOf) is { } passed)
        {
            yield return passed;
        }

        if (policy.OnlyNewFindings == true && input.ChangedSince is null)
        {
            yield return "'onlyNewFindings' needs something to compare with; give a revision in --changed.";
        }
    }

    private static void Refuse(string file, IEnumerable<string> faults)
    {
        if (string.Join(Environment.NewLine, faults.Select(fault => $"{file}: {fault}")) is not "" and var all)
        {
            throw new CommandException(all);
        }
    }
}
