namespace RiskApi.Formats.Markup;

/// <summary>Absolute addresses of this service, as the client reached it: files are read elsewhere.</summary>
/// <param name="Root">Scheme, host and base path, without a slash at the end.</param>
/// <param name="Self">The address that the file is read from again; null where it was made from the body of a request.</param>
internal sealed record ExportLinks(string Root, string? Self)
{
    /// <summary>A file of a project; the documentation where the project is not kept.</summary>
    public string Of(Assessed assessed, string file) =>
        assessed.ProjectId is { } id ? $"{Root}/v1/projects/{Uri.EscapeDataString(id)}/{file}" : $"{Root}/swagger";

    /// <summary>The page of a project that is kept.</summary>
    public string OfPage(string projectId) => $"{Root}/projects/{Uri.EscapeDataString(projectId)}";

    /// <summary>A model of the catalog.</summary>
    public string OfModel(string provider, string id) => $"{Root}/v1/models/{Uri.EscapeDataString(provider)}/{Uri.EscapeDataString(id)}";
}
