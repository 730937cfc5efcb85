namespace RiskApi.Imports.Gateways;

/// <summary>A deployment of a LiteLLM proxy.</summary>
/// <param name="Group">The name under which clients ask for it, which several deployments may share.</param>
/// <param name="Model">The model behind it.</param>
/// <param name="OtherNames">Other names of the model.</param>
/// <param name="IsChat">Whether it answers chats, as far as the file says: a default fallback is a chat model, and answers nothing else.</param>
/// <param name="Where">Where the file defines it.</param>
internal sealed record LitellmDeployment(string Group, string Model, IReadOnlyList<string> OtherNames, bool IsChat, string Where);
