using HealthPass.Api.Access;
using HealthPass.Api.Operators;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class OperatorOptionsTests
{
    [Fact]
    public void Without_settings_the_defaults_hold()
    {
        var options = OperatorOptions.Read(Of());
        Assert.Equal((null, false, true, null, 0.01), (options.MetricsUrl, options.MeasuresRequests, options.HasDashboard, options.TracesTo, options.TraceRatio));
        Assert.True(WallOptions.Read(Of()).IsPublic);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var options = OperatorOptions.Read(Of(
            ("HealthPass:Metrics:Url", "http://*:9464"),
            ("HealthPass:Metrics:Requests", "true"),
            ("HealthPass:Traces:Ratio", "1"),
            ("HealthPass:OrleansDashboard", "false"),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://traces:4317")));
        Assert.Equal(new Uri("http://0.0.0.0:9464"), options.MetricsUrl);
        Assert.Equal((true, false, "http://traces:4317", 1), (options.MeasuresRequests, options.HasDashboard, options.TracesTo, options.TraceRatio));
        Assert.False(WallOptions.Read(Of(("HealthPass:Wall:Public", "false"))).IsPublic);
    }

    [Theory]
    [InlineData("HealthPass:Metrics:Url", "https://10.0.0.5:9464", "must be like http://10.0.0.5:9464, with a port of its own")]
    [InlineData("HealthPass:Metrics:Url", "http://10.0.0.5:9464/metrics", "must be like http://10.0.0.5:9464, with a port of its own")]
    [InlineData("HealthPass:Metrics:Url", "9464", "must be like http://10.0.0.5:9464, with a port of its own")]
    [InlineData("HealthPass:Traces:Ratio", "1.5", "must lie between 0 and 1")]
    [InlineData("HealthPass:Traces:Ratio", "-0.1", "must lie between 0 and 1")]
    public void A_value_that_cannot_be_is_named_with_what_is_allowed(string key, string value, string must) => Assert.Contains(
        $"{key} {must}.", Assert.Throws<OptionsValidationException>(() => OperatorOptions.Read(Of((key, value)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("HealthPass:Metrics:Requests", "often")]
    [InlineData("HealthPass:OrleansDashboard", "perhaps")]
    [InlineData("HealthPass:Traces:Ratio", "all")]
    public void A_value_of_another_type_is_named_by_its_key(string key, string value) => Assert.Contains(
        key, Assert.Throws<InvalidOperationException>(() => OperatorOptions.Read(Of((key, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_wall_that_is_neither_public_nor_closed_is_named_by_its_key() => Assert.Contains(
        "HealthPass:Wall:Public", Assert.Throws<InvalidOperationException>(() => WallOptions.Read(Of(("HealthPass:Wall:Public", "sometimes")))).Message, StringComparison.Ordinal);

    private static IConfiguration Of(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build();
}
