using System.Text.RegularExpressions;
using HealthPass.Api.Hosting;
using HealthPass.Kernel.Settings;
using HealthPass.Node;
using HealthPass.Tests.Architecture;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed partial class SettingsCheckTests
{
    private static readonly SettingsTypes Api = SettingsTypes.Of(typeof(Commands).Assembly);
    private static readonly SettingsTypes Silo = SettingsTypes.Of(typeof(NodeOptions).Assembly);

    [Theory]
    [InlineData("HealthPass:DataDirctory", "HealthPass:DataDirectory")]
    [InlineData("HealthPass:Storage:Provder", "HealthPass:Storage:Provider")]
    [InlineData("HealthPass:Strorage:Provider", "HealthPass:Storage")]
    [InlineData("HealthPass:Metrics:Ulr", "HealthPass:Metrics:Url")]
    [InlineData("HealthPass:Staff:IdleOfRol:agent", "HealthPass:Staff:IdleOfRole")]
    [InlineData("HealthPass:Admission:Shares:Shwo", "HealthPass:Admission:Shares:Show")]
    [InlineData("HealthPass:Audit:Witnesses:first", "HealthPass:Audit:Witnesses:0")]
    [InlineData("HealthPass:Carriers:0:Hots", "HealthPass:Carriers:0:Host")]
    [InlineData("HealtPass:Storage:Provider", "HealthPass")]
    public void A_misspelt_setting_is_told_with_the_nearest_name(string key, string meant) =>
        Assert.EndsWith($" is no setting. Did you mean {meant}?", Assert.Single(SettingsCheck.Unknown(Of(key), Api)), StringComparison.Ordinal);

    [Theory]
    [InlineData("HealthPass:Blockchain:Enabled")]
    [InlineData("HealthPass:Storage:Provider:Name")]
    [InlineData("HealthPass:Cluster:HasOwnCertificate")]
    public void What_is_no_setting_and_like_none_is_told_too(string key) =>
        Assert.StartsWith(key.Contains("Blockchain", StringComparison.Ordinal) ? "HealthPass:Blockchain is no setting" : $"{key} is no setting", Assert.Single(SettingsCheck.Unknown(Of(key), Api)), StringComparison.Ordinal);

    [Fact]
    public void Every_documented_setting_is_one_in_whatever_case_it_is_written()
    {
        var keys = DocumentedKeys();
        Assert.True(keys.Count > 50, $"{keys.Count} settings are documented.");
        Assert.Empty(SettingsCheck.Unknown(Of([.. keys]), Api));
        Assert.Empty(SettingsCheck.Unknown(Of([.. keys.Select(key => key.ToUpperInvariant())]), Api));
    }

    [Fact]
    public void Other_sections_are_nobodys_business() =>
        Assert.Empty(SettingsCheck.Unknown(Of("Logging:LogLevel:Default", "Kestrel:Limits:MaxConcurrentConnections", "HEALTHPASS_CLUSTER", "PATH"), Api));

    [Fact]
    public void A_silo_takes_the_settings_of_the_api_and_tells_its_own_misspelt_ones()
    {
        var source = File.ReadAllText(Path.Combine(House.Root, "silo/OwnMetrics.cs"));
        var sections = Quoted().Matches(source[source.IndexOf("SectionsOfTheApi", StringComparison.Ordinal)..source.IndexOf("];", StringComparison.Ordinal)]).Select(match => match.Groups[1].Value).ToArray();
        Assert.Empty(SettingsCheck.Unknown(Of([.. DocumentedKeys()]), Silo, sections));
        Assert.Single(SettingsCheck.Unknown(Of("HealthPass:Node:Nmae", "HealthPass:Staff:Idle"), Silo, sections));
        Assert.Single(SettingsCheck.Unknown(Of("HealthPass:Metrics:Ulr"), Silo, sections));

        // Nothing stands in the list that the silo knows itself, or that nobody knows.
        Assert.All(sections, section => Assert.Single(SettingsCheck.Unknown(Of($"HealthPass:{section}:X"), Silo)));
    }

    [Fact]
    public void Every_class_of_settings_that_is_validated_is_known_by_its_section()
    {
        var known = new HashSet<Type>();
        var types = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name is { } name && name.StartsWith("HealthPass.", StringComparison.Ordinal) && !name.EndsWith("Tests", StringComparison.Ordinal))
            .SelectMany(assembly => assembly.GetTypes()).ToList();
        foreach (var type in types.Where(type => type.IsDefined(typeof(SettingsSectionAttribute), inherit: false)))
        {
            Reach(type);
        }

        var validated = types.Where(type => type.IsClass).SelectMany(type => type.GetInterfaces())
            .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IValidateOptions<>)).Select(one => one.GetGenericArguments()[0]).Distinct().ToList();
        Assert.True(validated.Count > 5);
        Assert.DoesNotContain(validated, type => !type.IsGenericParameter && !known.Contains(type));

        void Reach(Type type)
        {
            if (known.Add(type))
            {
                foreach (var below in type.GetProperties().Select(property => property.PropertyType).Where(below => below.FullName!.StartsWith("HealthPass.", StringComparison.Ordinal)))
                {
                    Reach(below);
                }
            }
        }
    }

    [Fact]
    public void A_setting_that_is_none_is_refused_before_a_command_reads_the_others() =>
        Assert.Contains("HealthPass:DataDirectory", Assert.Throws<UnknownSettingsException>(() => CommandSettings.Read(["--HealthPass:DataDirectroy=/tmp/x"])).Message, StringComparison.Ordinal);

    // As operators.md lists them: a row names a key whole, and others of its section by their last part.
    private static IReadOnlyList<string> DocumentedKeys()
    {
        var keys = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(House.Root, "docs/operators.md")).Where(line => line.StartsWith("| `HealthPass:", StringComparison.Ordinal)))
        {
            var section = string.Empty;
            foreach (var name in Name().Matches(line.Split('|')[1]).Select(match => match.Groups[1].Value))
            {
                if (name.StartsWith(':'))
                {
                    keys.Add(section + name);
                }
                else
                {
                    keys.Add(name);
                    section = name[..name.LastIndexOf(':')];
                }
            }
        }

        return [.. keys.Select(key => key.Replace("{role}", "agent", StringComparison.Ordinal)).Distinct()];
    }

    private static IConfiguration Of(params string[] keys) =>
        new ConfigurationBuilder().AddInMemoryCollection(keys.ToDictionary(key => key, _ => (string?)"1", StringComparer.OrdinalIgnoreCase)).Build();

    [GeneratedRegex("`(:?[A-Za-z0-9:{}]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("\"([A-Za-z]+)\"")]
    private static partial Regex Quoted();
}
