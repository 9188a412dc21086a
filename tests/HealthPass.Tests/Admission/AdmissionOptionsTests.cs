using HealthPass.Api.Admission;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace HealthPass.Tests.Admission;

public sealed class AdmissionOptionsTests
{
    [Fact]
    public void Without_settings_the_defaults_hold()
    {
        var options = Read();
        Assert.Equal(2_000 * Environment.ProcessorCount, options.MinimumPerSecond);
        Assert.Equal(0.5, options.Shares[(int)CallClass.Show]);
        Assert.Equal(CallClasses.Count, options.InFlight.Count);
    }

    [Fact]
    public void Each_class_is_set_by_its_name()
    {
        var options = Read(("Shares:Hotline", "0.12"), ("InFlight:Extra", "3"), ("MaximumPerSecond", "500"), ("TargetDelay", "00:00:00.020"));
        Assert.Equal(0.12, options.Shares[(int)CallClass.Hotline]);
        Assert.Equal(3, options.InFlight[(int)CallClass.Extra]);
        Assert.Equal((500, 500), (options.MinimumPerSecond, options.MaximumPerSecond));
        Assert.Equal(20, options.TargetDelay.TotalMilliseconds);
    }

    [Theory]
    [InlineData("Shares:Show", "1.1", "Shares:Show must lie between 0 and 1")]
    [InlineData("Shares:Show", "0.9", "Shares must add up to 1 at most")]
    [InlineData("Shares:Scan", "-0.1", "Shares:Scan must lie between 0 and 1")]
    [InlineData("InFlight:Scan", "0", "InFlight:Scan must be 1 or more")]
    [InlineData("MaximumPerSecond", "-1", "MaximumPerSecond must be 0 or at least 1")]
    [InlineData("MaximumPerSecond", "NaN", "MaximumPerSecond must be 0 or at least 1")]
    [InlineData("MinimumPerSecond", "0", "MinimumPerSecond must be at least 1, and MaximumPerSecond at most")]
    [InlineData("TargetDelay", "00:00:00", "TargetDelay must lie between 00:00:00.0010000 and 00:00:10")]
    [InlineData("MaxPause", "00:00:11", "MaxPause must lie between 00:00:00 and 00:00:10")]
    [InlineData("FewConnections", "-1", "FewConnections must be at least 0")]
    [InlineData("MaxPaused", "-1", "MaxPaused must be at least 0")]
    [InlineData("MaxConnections", "0", "MaxConnections must be at least 1")]
    public void A_setting_that_cannot_be_is_named_with_what_is_allowed(string name, string value, string message) => Assert.Contains(
        $"{AdmissionOptions.Section}:{message}.",
        Assert.Throws<OptionsValidationException>(() => Read((name, value))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Shares:Show", "half")]
    [InlineData("InFlight:Scan", "few")]
    [InlineData("TargetDelay", "soon")]
    public void A_setting_of_another_type_is_named_by_its_key(string name, string value) => Assert.Contains(
        $"{AdmissionOptions.Section}:{name}", Assert.Throws<InvalidOperationException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    private static AdmissionOptions Read(params (string Name, string Value)[] settings) => AdmissionOptions.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"{AdmissionOptions.Section}:{setting.Name}", setting.Value)))
            .Build());
}
