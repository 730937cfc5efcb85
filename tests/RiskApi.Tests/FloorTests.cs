using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RiskApi.Testing;

namespace RiskApi.Tests;

/// <summary>Dependencies point one way: within each project a folder uses only what stands below it, as the compiler sees it.</summary>
public class FloorTests
{
    private const int MostSiblings = 18;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    /// <summary>What the projects get without a using: what the SDKs import in every file.</summary>
    private static readonly string[] Imported =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading",
        "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private static readonly MetadataReference[] Others =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileNameWithoutExtension(path).StartsWith("RiskApi", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static TheoryData<string> Projects => [.. Floors.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_below_it(string project)
    {
        var trees = Directory.EnumerateFiles(Repository.Path("src", project), "*.cs", SearchOption.AllDirectories)
            .Select(file =>
                CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, Path.GetRelativePath(Repository.Path("src", project), file).Replace('\\', '/')))
            .ToArray();
        var imports = CSharpSyntaxTree.ParseText(
            string.Concat(Imported.Select(name => $"global using {name};\n")), Language, cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create(
            project + ".Floors", [.. trees, imports], References(project), new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));

        var declared = trees
            .SelectMany(tree => Declared(tree).Select(name => (Name: name, Floor: Floors.Find(project, tree.FilePath))))
            .ToLookup(one => one.Name, one => one.Floor);

        string[] ties = [.. trees.SelectMany(tree => UpwardTies(project, tree, compilation, declared)).Distinct().Order(StringComparer.Ordinal)];

        Assert.True(ties is [], $"Folders use others above them; move what is used down, or the user up:\n{string.Join('\n', ties)}");
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_a_floor_and_few_siblings(string project)
    {
        var root = Repository.Path("src", project);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));

        Assert.All(files, file => Assert.True(Floors.Find(project, file) >= 0, $"The folder of {file} has no floor; give it one in Floors."));
        Assert.All(
            Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Append(root),
            folder =>
                Assert.True(
                    Directory.GetDirectories(folder).Count(inner => Path.GetFileName(inner) != "Properties") <= MostSiblings,
                    $"{folder} has more than {MostSiblings} folders beside one another."));
    }

    [Fact]
    public void A_folder_that_is_gone_has_no_floor() => Assert.All(
        Floors.Of.SelectMany(project => project.Value.Select(folder => Repository.Path("src", project.Key, folder))),
        folder => Assert.True(Directory.Exists(folder), $"There is no {folder}; take it from Floors."));

    /// <summary>Every name in a file that means a type, or an extension, of a folder above the file's own.</summary>
    /// <remarks>Whoever reaches another member of such a type has it from somebody at or below that floor who names the type, and is found by that.</remarks>
    private static IEnumerable<string> UpwardTies(string project, SyntaxTree tree, CSharpCompilation compilation, ILookup<string, int> declared)
    {
        var model = compilation.GetSemanticModel(tree);
        var floor = Floors.Find(project, tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
        {
            if (!declared[name.Identifier.Text].Any(other => other > floor))
            {
                continue;
            }

            var info = model.GetSymbolInfo(name);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            foreach (var declaration in symbol is INamespaceSymbol
                ? []
                : (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.DeclaringSyntaxReferences ?? [])
            {
                if (Floors.Find(project, declaration.SyntaxTree.FilePath) > floor)
                {
                    yield return $"{project}/{tree.FilePath} uses {name.Identifier.Text} of {project}/{declaration.SyntaxTree.FilePath}";
                }
            }
        }
    }

    /// <summary>The names by which other files reach what a file declares: its types, and its extensions.</summary>
    private static IEnumerable<string> Declared(SyntaxTree tree) => tree.GetRoot().DescendantNodes().SelectMany(node => node switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.Text],
        DelegateDeclarationSyntax type => [type.Identifier.Text],
        MethodDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } method => [method.Identifier.Text],
        MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } method when first.Modifiers.Any(SyntaxKind.ThisKeyword) =>
            [method.Identifier.Text],
        PropertyDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } property => [property.Identifier.Text],
        _ => Array.Empty<string>(),
    });

    /// <summary>The framework, the packages, and the projects below.</summary>
    private static IEnumerable<MetadataReference> References(string project)
    {
        var below = Floors.Projects.TakeWhile(other => other != project).Select(other => Path.Combine(AppContext.BaseDirectory, other + ".dll"));
        return Others.Concat(below.Select(path => MetadataReference.CreateFromFile(path)));
    }
}
