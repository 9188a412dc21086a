using HealthPass.Api.Admission;
using Microsoft.Extensions.Configuration;
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
    [InlineData("Shares:Show", "0.9")]
    [InlineData("Shares:Scan", "-0.1")]
    [InlineData("InFlight:Scan", "0")]
    [InlineData("MaximumPerSecond", "-1")]
    [InlineData("MinimumPerSecond", "0")]
    [InlineData("TargetDelay", "00:00:00")]
    [InlineData("MaxConnections", "0")]
    public void A_setting_that_cannot_be_is_named(string name, string value) =>
        Assert.Contains(name.Split(':')[0], Assert.Throws<InvalidOperationException>(() => Read((name, value))).Message, StringComparison.Ordinal);

    private static AdmissionOptions Read(params (string Name, string Value)[] settings) => AdmissionOptions.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>($"{AdmissionOptions.Section}:{setting.Name}", setting.Value)))
            .Build());
}
