using System.Text.RegularExpressions;
using HealthPass.Tests.Architecture;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace HealthPass.Tests.Deploy;

/// <summary>Who is told of alarms: held against the alarms. What Alertmanager itself makes of the file, <c>amtool check-config</c> says.</summary>
public sealed partial class AlertmanagerTests
{
    private const string File = "deploy/alertmanager/alertmanager.yml";

    private static readonly YamlNode Root = Alarms.Root(File);

    [Fact]
    public void Every_severity_has_a_route_to_somebody_and_only_what_may_wait_waits_for_office_hours()
    {
        var routes = Alarms.Sequence(Root["route"]["routes"]).Cast<YamlMappingNode>().ToDictionary(
            route => Severity().Match(Alarms.Text(Alarms.Sequence(route["matchers"]).Single())).Groups["severity"].Value);
        Assert.Equal(Alarms.All.Select(alarm => alarm.Severity).Distinct().Order(), routes.Keys.Order());
        var receivers = Alarms.Sequence(Root["receivers"]).Select(receiver => Alarms.Text(receiver["name"])).ToList();
        Assert.All(routes.Values, route => Assert.Contains(Alarms.Text(route["receiver"]), receivers));
        Assert.Contains(Alarms.Text(Root["route"]["receiver"]), receivers);
        Assert.Equal(["look"], routes.Where(route => route.Value.Children.ContainsKey("active_time_intervals")).Select(route => route.Key));
    }

    [Fact]
    public void Alarms_that_hush_others_and_those_that_are_hushed_are_there()
    {
        var names = Alarms.Sequence(Root["inhibit_rules"])
            .SelectMany(rule => Alarms.Sequence(rule["source_matchers"]).Concat(Alarms.Sequence(rule["target_matchers"])))
            .SelectMany(matcher => Names().Match(Alarms.Text(matcher)).Groups["names"].Value.Split('|')).ToList();
        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, Alarms.All.Select(alarm => alarm.Name)));
    }

    [Fact]
    public void No_address_and_no_secret_stands_in_the_file() =>
        Assert.DoesNotMatch(@"(?m)^\s*-?\s*(url|password|api_key|auth\w*|token|secret)\s*:", System.IO.File.ReadAllText(Path.Combine(House.Root, File)));

    [GeneratedRegex("^severity = \"(?<severity>\\w+)\"$")]
    private static partial Regex Severity();

    [GeneratedRegex("^alertname (=|=~|!~) \"(?<names>[\\w|]+)\"$")]
    private static partial Regex Names();
}
