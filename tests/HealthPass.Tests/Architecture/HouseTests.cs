using System.Reflection;
using System.Text.RegularExpressions;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Node;
using HealthPass.Storage;
using HealthPass.Verification.Board;
using NetArchTest.Rules;
using Xunit;

namespace HealthPass.Tests.Architecture;

/// <summary>What libraries may be known where, and how the house is written. A rule that fails here is a change of the design, not of a test.</summary>
public sealed partial class HouseTests
{
    private static readonly Assembly Kernel = typeof(PersonId).Assembly;
    private static readonly Assembly Domain = typeof(IPersonGrain).Assembly;
    private static readonly Assembly Verification = typeof(PersonBoard).Assembly;
    private static readonly Assembly Storage = typeof(StorageSchema).Assembly;
    private static readonly Assembly Node = typeof(NodeOptions).Assembly;

    private static readonly Assembly[] All = [Kernel, Domain, Verification, Storage, Node];

    [Theory]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("SQLitePCL")]
    [InlineData("Npgsql")]
    [InlineData("DbUp")]
    [InlineData("Orleans.Persistence.AdoNet")]
    public void Only_storage_knows_a_database(string library) => AssertNone(
        Types.InAssemblies(All.Except([Storage])).ShouldNot().HaveDependencyOnAny(library));

    // Orleans' connections are those of Kestrel: whoever stands at both ends of them knows that much, and nothing of HTTP.
    [Fact]
    public void Nothing_below_the_api_knows_the_web()
    {
        AssertNone(Types.InAssemblies(All).That().DoNotResideInNamespace("HealthPass.Node.Transport").ShouldNot().HaveDependencyOnAny("Microsoft.AspNetCore"));
        AssertNone(Types.InAssembly(Node).That().ResideInNamespace("HealthPass.Node.Transport").ShouldNot().HaveDependencyOnAny("Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.SignalR"));
    }

    [Fact]
    public void Storage_calls_no_grain() => AssertNone(Types.InAssembly(Storage).ShouldNot().HaveDependencyOnAny("Orleans.IGrainFactory"));

    [Fact]
    public void Rules_verdicts_documents_and_keys_are_judged_without_the_system_around_them() => AssertNone(
        Types.InAssemblies(All).That().ResideInNamespaceMatching(@"^HealthPass\.(Grains\.Health|Verification\.Verdicts|Grains\.People\.Documents|Kernel\.Keys)$")
            .ShouldNot().HaveDependencyOnAny("Microsoft.Extensions", "Orleans.Runtime", "Orleans.Hosting", "Orleans.Storage"));

    [Fact]
    public void Grains_and_their_states_are_closed_and_hidden()
    {
        var types = All.SelectMany(assembly => assembly.GetTypes()).ToList();
        var grains = types.Where(type => typeof(Grain).IsAssignableFrom(type) && !type.IsAbstract).ToList();
        Assert.NotEmpty(grains);
        Assert.All(grains, type => Assert.True(type is { IsSealed: true, IsPublic: false }, type.Name));
        var states = types.Where(type => type.Name.EndsWith("State", StringComparison.Ordinal) && type.IsClass && type.Namespace?.StartsWith("HealthPass", StringComparison.Ordinal) == true);
        Assert.All(states, type => Assert.True(type is { IsSealed: true, IsPublic: false }, type.Name));
    }

    [Fact]
    public void What_crosses_the_wire_has_a_name_that_outlives_its_type()
    {
        var types = All.SelectMany(assembly => assembly.GetTypes()).ToList();
        var wire = types.Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null).ToList();
        Assert.NotEmpty(wire);
        Assert.All(wire, type => Assert.NotNull(type.GetCustomAttribute<AliasAttribute>()));
        Assert.Equal(wire.Count, wire.Select(type => type.GetCustomAttribute<AliasAttribute>()!.Alias).Distinct().Count());
        var interfaces = types.Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)).ToList();
        Assert.All(interfaces, type => Assert.NotNull(type.GetCustomAttribute<AliasAttribute>()));
        Assert.All(interfaces.SelectMany(type => type.GetMethods()), method => Assert.NotNull(method.GetCustomAttribute<AliasAttribute>()));
    }

    [Fact]
    public void A_file_holds_one_public_type_of_its_own_name_and_stays_short()
    {
        var faults = new List<string>();
        foreach (var file in House.Projects.SelectMany(project => House.SourcesOf(project.Folder)))
        {
            var lines = File.ReadAllLines(file);
            var name = Path.GetFileNameWithoutExtension(file).Split('{')[0].Split('.')[0];
            if (lines.Length > 400)
            {
                faults.Add($"{Path.GetRelativePath(House.Root, file)} has {lines.Length} lines.");
            }

            var types = lines.Select(line => TopLevelType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Distinct().ToList();
            if (types.Count > 1 || (types.Count == 1 && types[0] != name))
            {
                faults.Add($"{Path.GetRelativePath(House.Root, file)} holds {string.Join(", ", types)}.");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void A_namespace_is_its_project_and_folder()
    {
        foreach (var (project, assembly) in House.Projects)
        {
            foreach (var file in House.SourcesOf(project).Where(file => Path.GetFileName(file) != "Program.cs"))
            {
                var folder = Path.GetRelativePath(Path.Combine(House.Root, project), Path.GetDirectoryName(file)!);
                Assert.Contains($"namespace {(folder == "." ? assembly : $"{assembly}.{folder.Replace('/', '.')}")};", File.ReadAllText(file), StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"^(public|internal)\s.*\b(class|struct|interface|enum|record(\s+(struct|class))?)\s+(?<name>\w+)")]
    private static partial Regex TopLevelType();

    private static void AssertNone(ConditionList rule) =>
        Assert.Empty(rule.GetResult().FailingTypes?.Where(type => !type.FullName.Contains("OrleansCodeGen", StringComparison.Ordinal)).Select(type => type.FullName) ?? []);
}
