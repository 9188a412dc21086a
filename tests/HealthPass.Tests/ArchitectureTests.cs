using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HealthPass.Grains.People;
using NetArchTest.Rules;
using Xunit;

namespace HealthPass.Tests;

/// <summary>What may know what. A rule that fails here is a change of the design, not of a test.</summary>
public sealed partial class ArchitectureTests
{
    private const string Root = "HealthPass.Grains";

    private static readonly Assembly Grains = typeof(PersonId).Assembly;

    internal static readonly string House = FindHouse();

    [Fact]
    public void The_domain_stands_alone_and_nothing_but_tests_knows_the_api()
    {
        Assert.Empty(ReferencesOf("grains"));
        Assert.Equal(["grains"], ReferencesOf("silo"));
        Assert.Contains("grains", ReferencesOf("api"));
        Assert.Empty(ReferencesOf("api").Except(["grains", "dashboard"]));
        Assert.Empty(ReferencesOf("dashboard"));
        Assert.DoesNotContain(Grains.GetReferencedAssemblies(), name => name.Name!.StartsWith("HealthPass", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("SQLitePCL")]
    [InlineData("Npgsql")]
    [InlineData("Dapper")]
    [InlineData("DbUp")]
    [InlineData("Orleans.Persistence.AdoNet")]
    public void Only_storage_knows_a_database(string library) => AssertNone(
        Types.InAssembly(Grains).That().DoNotResideInNamespace($"{Root}.Storage").ShouldNot().HaveDependencyOnAny(library));

    [Fact]
    public void The_domain_knows_no_web() => AssertNone(Types.InAssembly(Grains).ShouldNot().HaveDependencyOnAny("Microsoft.AspNetCore"));

    [Fact]
    public void Rules_reach_only_the_tiers_of_regions() => AssertNone(
        In("Rules").ShouldNot().HaveDependencyOnAny(
            [.. Folders("People", "Venues", "Verification", "Governance", "Storage", "Hosting"), "Microsoft.Extensions", "Orleans.Runtime", "Orleans.Hosting", "Orleans.Storage"]));

    [Fact]
    public void Verdicts_reach_only_rules() => AssertNone(
        In("Verification.Verdicts").ShouldNot().HaveDependencyOnAny(
        [
            .. Folders(
                "People", "Venues", "Regions", "Governance", "Storage", "Hosting", "Verification.Board", "Verification.Codes", "Verification.Journal",
                "Verification.Scans", "Verification.Shipping", "Verification.Tally"),
            "Microsoft.Extensions", "Orleans.Runtime", "Orleans.Hosting", "Orleans.Storage",
        ]));

    [Fact]
    public void Documents_are_judged_without_the_system_around_them() => AssertNone(
        In("People.Documents").ShouldNot().HaveDependencyOnAny(
            [.. Folders("Venues", "Verification", "Governance", "Storage", "Hosting", "Rules"), "Microsoft.Extensions", "Orleans.Runtime", "Orleans.Hosting"]));

    [Fact]
    public void The_board_knows_nothing_of_journal_tally_or_database() => AssertNone(
        In("Verification.Board").ShouldNot().HaveDependencyOnAny(
            Folders("Storage", "Governance", "Hosting", "Verification.Journal", "Verification.Tally", "Verification.Scans", "Verification.Shipping")));

    [Fact]
    public void The_journal_knows_no_grain_board_or_database() => AssertNone(
        In("Verification.Journal").ShouldNot().HaveDependencyOnAny(
            [.. Folders("Governance", "Hosting", "Verification.Board", "Verification.Tally", "Verification.Codes", "Verification.Shipping"), "Orleans.Runtime"]));

    [Fact]
    public void Keys_know_nothing_but_themselves() => AssertNone(
        In("Governance.Keys").ShouldNot().HaveDependencyOnAny(
            [.. Folders("People", "Venues", "Regions", "Rules", "Verification", "Storage", "Hosting"), "Microsoft.Extensions", "Orleans.Runtime"]));

    [Fact]
    public void Storage_starts_no_process_and_calls_no_grain()
    {
        AssertNone(In("Storage").ShouldNot().HaveDependencyOnAny(
            Folders("Hosting", "Governance.Keys", "Governance.Assignments", "Verification.Board", "Verification.Journal", "Verification.Tally", "Verification.Codes")));
        AssertNone(In("Storage").ShouldNot().HaveDependencyOnAny("Orleans.IGrainFactory"));
    }

    [Fact]
    public void Grains_and_their_states_are_closed_and_hidden()
    {
        var grains = Grains.GetTypes().Where(type => typeof(Grain).IsAssignableFrom(type) && !type.IsAbstract).ToList();
        Assert.NotEmpty(grains);
        Assert.All(grains, type => Assert.True(type is { IsSealed: true, IsPublic: false }, type.Name));
        var states = Grains.GetTypes().Where(type => type.Name.EndsWith("State", StringComparison.Ordinal) && type.IsClass && type.Namespace!.StartsWith(Root, StringComparison.Ordinal));
        Assert.All(states, type => Assert.True(type is { IsSealed: true, IsPublic: false }, type.Name));
    }

    [Fact]
    public void What_crosses_the_wire_has_a_name_that_outlives_its_type()
    {
        var wire = Grains.GetTypes().Where(type => type.GetCustomAttribute<GenerateSerializerAttribute>() is not null).ToList();
        Assert.NotEmpty(wire);
        Assert.All(wire, type => Assert.NotNull(type.GetCustomAttribute<AliasAttribute>()));
        Assert.Equal(wire.Count, wire.Select(type => type.GetCustomAttribute<AliasAttribute>()!.Alias).Distinct().Count());
        var interfaces = Grains.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)).ToList();
        Assert.All(interfaces, type => Assert.NotNull(type.GetCustomAttribute<AliasAttribute>()));
        Assert.All(interfaces.SelectMany(type => type.GetMethods()), method => Assert.NotNull(method.GetCustomAttribute<AliasAttribute>()));
    }

    [Fact]
    public void A_file_holds_one_public_type_of_its_own_name_and_stays_short()
    {
        var faults = new List<string>();
        foreach (var file in SourcesOf("grains").Concat(SourcesOf("api")).Concat(SourcesOf("silo")))
        {
            var lines = File.ReadAllLines(file);
            var name = Path.GetFileNameWithoutExtension(file).Split('{')[0].Split('.')[0];
            if (lines.Length > 400)
            {
                faults.Add($"{Path.GetRelativePath(House, file)} has {lines.Length} lines.");
            }

            var types = lines.Select(line => TopLevelType().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).Distinct().ToList();
            if (types.Count > 1 || (types.Count == 1 && types[0] != name))
            {
                faults.Add($"{Path.GetRelativePath(House, file)} holds {string.Join(", ", types)}.");
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        foreach (var file in SourcesOf("grains"))
        {
            var folder = Path.GetRelativePath(Path.Combine(House, "grains"), Path.GetDirectoryName(file)!);
            Assert.Contains($"namespace {(folder == "." ? Root : $"{Root}.{folder.Replace('/', '.')}")};", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^(public|internal)\s.*\b(class|struct|interface|enum|record(\s+(struct|class))?)\s+(?<name>\w+)")]
    private static partial Regex TopLevelType();

    private static PredicateList In(string folder) => Types.InAssembly(Grains).That().ResideInNamespace($"{Root}.{folder}");

    private static string[] Folders(params string[] names) => [.. names.Select(name => $"{Root}.{name}")];

    private static void AssertNone(ConditionList rule) =>
        Assert.Empty(rule.GetResult().FailingTypes?.Where(type => !type.FullName.Contains("OrleansCodeGen", StringComparison.Ordinal)).Select(type => type.FullName) ?? []);

    private static IEnumerable<string> SourcesOf(string project) => Directory
        .EnumerateFiles(Path.Combine(House, project), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static List<string> ReferencesOf(string project)
    {
        var file = Assert.Single(Directory.GetFiles(Path.Combine(House, project), "*.csproj"));
        return [.. XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileName(Path.GetDirectoryName(reference.Attribute("Include")!.Value.Replace('\\', '/')))!)];
    }

    private static string FindHouse()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "HealthPass.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
