using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class DemoOptionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Defaults_hold_where_nothing_is_set()
    {
        var options = DemoOptions.Read(Configure([]), _folder.Path);
        Assert.Equal((1_000, 20210111, 3, 7), (options.Scale, options.Seed, options.VisitsPerDay, options.PastDays));
    }

    [Fact]
    public void Values_are_read_from_the_section()
    {
        var options = DemoOptions.Read(Configure(new() { ["HealthPass:Demo:VisitsPerDay"] = "2.5", ["HealthPass:Demo:Scale"] = "500" }), _folder.Path);
        Assert.Equal((2.5, 500), (options.VisitsPerDay, options.Scale));
    }

    [Fact]
    public void A_folder_keeps_the_people_that_it_began_with()
    {
        var state = DemoStateFile.Open(_folder.Path);
        state.Change(known => (known.Scale, known.Seed) = (2_000, 7));
        state.Save();
        var options = DemoOptions.Read(Configure(new() { ["HealthPass:Demo:Seed"] = "8", ["HealthPass:Demo:PastDays"] = "5" }), _folder.Path);
        Assert.Equal((2_000, 7, 5), (options.Scale, options.Seed, options.PastDays));
    }

    [Theory]
    [InlineData("Scale", "99")]
    [InlineData("Scale", "100001")]
    [InlineData("VisitsPerDay", "-1")]
    [InlineData("VisitsPerDay", "NaN")]
    [InlineData("VisitsPerDay", "51")]
    [InlineData("Residents", "20000")]
    [InlineData("PastDays", "-1")]
    [InlineData("PastDays", "15")]
    public void A_value_out_of_range_and_a_setting_that_there_is_not_are_refused_by_their_key(string key, string value)
    {
        var error = Assert.Throws<InvalidOperationException>(() => DemoOptions.Read(Configure(new() { [$"HealthPass:Demo:{key}"] = value }), _folder.Path));
        Assert.Contains($"HealthPass:Demo:{key}", error.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Configure(Dictionary<string, string?> values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
