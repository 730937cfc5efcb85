using System.Text.Json.Serialization.Metadata;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Testing;

namespace RiskApi.Tests;

/// <summary>Rules of the code that the compiler does not know.</summary>
public class ConventionTests
{
    /// <summary>Reads what an address is, and calls nothing.</summary>
    private const string AddressesAlone = "System.Net.Primitives";

    [Fact]
    public void The_core_needs_nothing_but_the_framework() =>
        Assert.All(
            typeof(CatalogSnapshot).Assembly.GetReferencedAssemblies(), assembly => Assert.StartsWith("System", assembly.Name, StringComparison.Ordinal));

    [Fact]
    public void The_core_touches_no_file_no_network_and_no_web_framework()
    {
        string[] forbidden = ["System.IO.FileSystem", "System.Net", "System.Console", "System.Diagnostics.Process", "Microsoft.AspNetCore"];
        Assert.DoesNotContain(
            typeof(CatalogSnapshot).Assembly.GetReferencedAssemblies(),
            assembly => assembly.Name != AddressesAlone && forbidden.Any(name => assembly.Name!.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void SQL_stays_in_one_place()
    {
        var outside = Directory.EnumerateFiles(Repository.Path("src", "RiskApi"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}Storage{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("using Dapper", StringComparison.Ordinal)));

        Assert.Empty(outside);
    }

    /// <summary>Every type on the wire has a member of its own in the context, named in an attribute or not.</summary>
    [Fact]
    public void No_type_of_the_storage_is_on_the_wire()
    {
        var known = typeof(ApiJson).GetProperties().Select(member => member.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(JsonTypeInfo<>))
            .Select(type => type.GetGenericArguments()[0])
            .ToArray();

        Assert.Contains(typeof(Band), known);
        Assert.DoesNotContain(known, type => type.Namespace!.StartsWith("RiskApi.Storage", StringComparison.Ordinal));
    }
}
