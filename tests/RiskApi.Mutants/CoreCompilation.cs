using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RiskApi.Testing;

namespace RiskApi.Mutants;

/// <summary>The core as its own project compiles it: the same sources, options and references, and what the generators add.</summary>
internal static class CoreCompilation
{
    public static CSharpCompilation Read()
    {
        var project = Repository.Path("src", "RiskApi.Core");
        var arguments = CSharpCommandLineParser.Default.Parse(CompilerArguments(project), project, sdkDirectory: null);
        var trees = arguments.SourceFiles.Select(file =>
            CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path), arguments.Encoding), arguments.ParseOptions, file.Path));
        var compilation = CSharpCompilation.Create(
            arguments.CompilationName,
            trees,
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference)),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress));
        CSharpGeneratorDriver
            .Create(arguments.AnalyzerReferences.SelectMany(reference => Generators(reference.FilePath)), parseOptions: arguments.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    // What the compiler would be given, as MSBuild says without running it.
    private static IEnumerable<string> CompilerArguments(string project)
    {
        string[] question =
        [
            "msbuild", project, "-t:Compile", "-getItem:CscCommandLineArgs",
            "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", question) { RedirectStandardOutput = true })!;
        using var answer = JsonDocument.Parse(build.StandardOutput.ReadToEnd());
        var items = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs");
        return [.. items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    private static IEnumerable<ISourceGenerator> Generators(string assembly)
    {
        foreach (var type in Types(AssemblyLoadContext.Default.LoadFromAssemblyPath(assembly)).Where(type => type.IsDefined(typeof(GeneratorAttribute))))
        {
            switch (Activator.CreateInstance(type))
            {
                case IIncrementalGenerator incremental:
                    yield return incremental.AsSourceGenerator();
                    break;
                case ISourceGenerator generator:
                    yield return generator;
                    break;
            }
        }
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException incomplete)
        {
            return incomplete.Types.OfType<Type>();
        }
    }
}
