using HealthPass.Tests.Architecture;
using YamlDotNet.RepresentationModel;

namespace HealthPass.Tests.Deploy;

/// <summary>Reads what the monitoring profile is given.</summary>
internal static class Alarms
{
    public static IReadOnlyList<Alarm> All { get; } =
    [
        .. Sequence(Sequence(Root("deploy/prometheus/alarms.yml")["groups"]).Single()["rules"])
            .Select(rule => new Alarm(
                Text(rule["alert"]), Text(rule["expr"]), Text(rule["labels"]["severity"]), Text(rule["annotations"]["runbook"]), Text(rule["annotations"]["summary"]))),
    ];

    public static YamlNode Root(string file)
    {
        using var reader = File.OpenText(Path.Combine(House.Root, file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }

    public static IEnumerable<YamlNode> Sequence(YamlNode node) => ((YamlSequenceNode)node).Children;

    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
