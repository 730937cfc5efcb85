using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RiskApi.Importing.Scanning;

/// <summary>What a file of a source tree is for, told by its path.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<SourceFileKind>))]
public enum SourceFileKind
{
    /// <summary>Code and configuration that runs.</summary>
    Production,

    /// <summary>Tests, their data, examples and benchmarks.</summary>
    Test,

    /// <summary>Texts for people.</summary>
    Documentation,

    /// <summary>What others wrote or a tool generated: dependencies, build output, lock files.</summary>
    Vendored,

    /// <summary>An archive within the archive.</summary>
    Archive,
}

/// <summary>Tells kinds of files apart.</summary>
public static partial class SourceFileKinds
{
    /// <summary>The kind of a file.</summary>
    /// <param name="path">Its path with forward slashes.</param>
    public static SourceFileKind Of(string path) =>
        ArchiveFile().IsMatch(path) ? SourceFileKind.Archive
        : Vendored().IsMatch(path) ? SourceFileKind.Vendored
        : DocumentationFile().IsMatch(path) ? SourceFileKind.Documentation
        : TestFile().IsMatch(path) ? SourceFileKind.Test
        : SourceFileKind.Production;

    [GeneratedRegex(@"\.(?:zip|jar|war|ear|whl|egg|nupkg|gz|tgz|bz2|tbz2|xz|txz|zst|7z|rar|tar)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArchiveFile();

    [GeneratedRegex(
        """
        (?:^|/)(?: node_modules | bower_components | vendor | third_party | site-packages | dist-packages | \.git | \.hg | \.svn | \.venv | venv
            | __pycache__ | \.tox | \.mypy_cache | \.pytest_cache | \.gradle | \.next | \.nuxt | dist | obj | target )/
        | (?:^|/)(?: package-lock\.json | npm-shrinkwrap\.json | yarn\.lock | pnpm-lock\.yaml | poetry\.lock | uv\.lock | pdm\.lock | Pipfile\.lock
            | Cargo\.lock | Gemfile\.lock | composer\.lock | go\.sum | packages\.lock\.json )$
        | \.min\.(?:js|css)$ | \.map$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Vendored();

    [GeneratedRegex(
        """
        (?:^|/)(?: docs? | documentation | wiki | \.github/ISSUE_TEMPLATE )/
        | \.(?: md | mdx | markdown | rst | adoc | asciidoc | tex | pdf )$
        | (?:^|/)(?: readme | changelog | changes | history | license | licence | notice | contributing | authors | news )(?:\.[a-z]+)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentationFile();

    [GeneratedRegex(
        """
        (?:^|/)(?: tests? | __tests__ | specs? | e2e | testing | testdata | test-data | fixtures? | __fixtures__ | mocks? | __mocks__ | cassettes
            | examples? | samples? | demos? | benchmarks? | [^/]+[._-]tests? | [^/]+Tests )/
        | (?:^|/)(?: test_[^/]+ | conftest\.py )$
        | (?: [._-](?:test|tests|spec|e2e) | (?<=[a-z0-9])(?:Test|Tests|Spec|IT) )\.[a-z0-9]+$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex TestFile();
}
