using HealthPass.SystemTests.Clustering;

namespace HealthPass.SystemTests.Operation;

/// <summary>What Prometheus itself makes of its configuration, and of the cases beside the alarms: what burns and what does not.</summary>
public sealed class PrometheusRulesTests
{
    [Theory]
    [InlineData("check", "config", "prometheus.yml")]
    [InlineData("check", "rules", "alarms.yml")]
    [InlineData("test", "rules", "alarms.test.yml")]
    public async Task Prometheus_takes_its_configuration_and_each_alarm_burns_when_it_must_and_only_then(string verb, string what, string file)
    {
        var (code, output) = await Shell.TryAsync("promtool", verb, what, Path.Combine(Repository.Root, "deploy", "prometheus", file));
        Assert.True(code == 0, output);
    }
}
