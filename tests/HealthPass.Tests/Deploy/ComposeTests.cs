using System.Text.RegularExpressions;
using HealthPass.Api.Hosting;
using HealthPass.Node;
using HealthPass.Tests.Architecture;
using Microsoft.Extensions.Configuration;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace HealthPass.Tests.Deploy;

/// <summary>docker-compose.yml: what it names is there, and nothing in it may do more than it must. That Compose itself takes it is a system test.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(House.Root, "docker-compose.yml"));

    private static readonly Dictionary<string, object?> Root = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object?>>(new MergingParser(new Parser(new StringReader(Text))));

    private static readonly Dictionary<string, Dictionary<object, object?>> Services = Map(Root["services"]).ToDictionary(pair => (string)pair.Key, pair => Map(pair.Value));

    [Fact]
    public void What_services_name_is_there()
    {
        foreach (var (name, service) in Services)
        {
            Assert.All(Names(service.GetValueOrDefault("networks")), network => Assert.True(Map(Root["networks"]).ContainsKey(network), $"{name}: {network}"));
            Assert.All(Names(service.GetValueOrDefault("depends_on")), other => Assert.True(Services.ContainsKey(other), $"{name}: {other}"));
            foreach (var volume in List(service.GetValueOrDefault("volumes")).Select(volume => ((string)volume!).Split(':')[0]))
            {
                // What operators put there themselves need not be in the repository.
                Assert.True(
                    volume.StartsWith("./deploy/secrets", StringComparison.Ordinal) || volume == "./deploy/tls"
                    || (volume.StartsWith('.') ? Path.Exists(Path.Combine(House.Root, volume)) : Map(Root["volumes"]).ContainsKey(volume)), $"{name}: {volume}");
            }
        }

        var variables = Variable().Matches(Text).Select(match => match.Groups["name"].Value).Distinct();
        var told = File.ReadLines(Path.Combine(House.Root, "deploy", "example.env")).Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#')).Select(line => line.Split('=')[0]).ToList();
        Assert.Equal(told.Order(StringComparer.Ordinal), variables.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_service_gains_no_right_writes_to_no_image_and_is_bounded(string name)
    {
        var service = Services[name];
        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], List(service["cap_drop"]));
        Assert.Contains("no-new-privileges:true", List(service["security_opt"]));
        Assert.NotNull(service["mem_limit"]);
        Assert.Equal("20m", Map(Map(service["logging"])["options"])["max-size"]);
        Assert.Matches(@"^[\w./-]+:(\$\{HEALTHPASS_VERSION:-)?v?\d+\.\d+\.?\d*[\w.-]*\}?$", (string)service["image"]!);
        Assert.False(service.ContainsKey("privileged"));
    }

    [Fact]
    public void Only_the_balancer_is_published_and_what_else_is_can_be_reached_from_the_machine_alone()
    {
        var published = Services.SelectMany(service => List(service.Value.GetValueOrDefault("ports")).Select(port => (service.Key, Port: (string)port!))).ToList();
        Assert.NotEmpty(published);
        Assert.All(published, port => Assert.True(port.Key == "balancer" || port.Port.StartsWith("127.0.0.1:", StringComparison.Ordinal), port.ToString()));
        Assert.All(["cluster", "database", "balancer-watch"], network => Assert.Equal("true", Map(Map(Root["networks"])[network])["internal"]));
    }

    [Fact]
    public void The_nodes_settings_are_ones_that_the_program_knows_and_their_time_to_end_is_long_enough()
    {
        foreach (var name in new[] { "node1", "node2", "node3", "command" })
        {
            var service = Services[name];
            var settings = Map(service["environment"]).Where(pair => ((string)pair.Key).StartsWith("HealthPass__", StringComparison.Ordinal))
                .ToDictionary(pair => ((string)pair.Key).Replace("__", ":", StringComparison.Ordinal), pair => (string?)pair.Value);
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            SettingsCheck.Refuse(configuration, SettingsTypes.Of(typeof(Commands).Assembly));
            var options = NodeOptions.Read(configuration);
            Assert.Equal(name, options.Name);
            Assert.True(int.Parse(((string)service["stop_grace_period"]!).TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture) >= options.DrainTime.TotalSeconds + 30 + 5);
        }
    }

    public static TheoryData<string> All() => [.. Services.Keys];

    private static Dictionary<object, object?> Map(object? node) => (Dictionary<object, object?>)node!;

    private static List<object?> List(object? node) => node is null ? [] : (List<object?>)node;

    private static IEnumerable<string> Names(object? node) => node is List<object?> list ? list.Cast<string>() : node is null ? [] : Map(node).Keys.Cast<string>();

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)")]
    private static partial Regex Variable();
}
