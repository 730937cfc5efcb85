namespace RiskApi.Formats.Pictures;

/// <summary>What stands above a picture, and what is read out in its place.</summary>
/// <param name="Title">Whose picture it is and what it shows; for those who cannot see it.</param>
/// <param name="Heading">The first line.</param>
/// <param name="Subject">The line below it.</param>
internal sealed record Caption(string Title, string Heading, string Subject);
