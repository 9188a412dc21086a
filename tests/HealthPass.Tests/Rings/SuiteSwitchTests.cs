using HealthPass.Kernel.Keys;
using HealthPass.Node;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Rings;

/// <summary>A switch of the suite on running nodes, one after the other.</summary>
public sealed class SuiteSwitchTests : IAsyncLifetime
{
    private static readonly LivingNodes Both = new("one", "two");

    private readonly SqliteFixture _database = new();
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private RingNode _one = null!;
    private RingNode _two = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.StartAsync();
        _one = new(_database, _clock, "one", Both);
        await _one.StartAsync();
        _two = new(_database, _clock, "two", Both);
        File.Copy(_one.KeysFile, _two.KeysFile);
        await _two.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _one.Dispose();
        _two.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Nodes_go_over_to_the_other_suite_once_all_have_its_key_and_back_again()
    {
        foreach (var (suite, id) in new[] { (KeySuite.National, 2), (KeySuite.Default, 3) })
        {
            var before = Suites();
            _ = KeyFile.RotateToken(_one.KeysFile, _clock.GetUtcNow().AddMinutes(2), suite);
            _ = KeyFile.RotateData(_one.KeysFile, _clock.GetUtcNow().AddMinutes(2), suite);
            _clock.Advance(TimeSpan.FromMinutes(5));
            await LookAsync();
            Assert.Equal(before, Suites());

            File.Copy(_one.KeysFile, _two.KeysFile, overwrite: true);
            await LookAsync();
            Assert.All(Suites(), used => Assert.Equal(suite, used));
            Assert.Equal((id, id), (_one.Ring.TokenKey(_clock.GetUtcNow()).Id, _two.Ring.DataKey(_clock.GetUtcNow()).Id));
        }
    }

    [Fact]
    public async Task A_running_node_goes_on_with_what_it_has_where_the_file_names_a_suite_that_it_does_not_know()
    {
        _ = KeyFile.RotateToken(_one.KeysFile, _clock.GetUtcNow(), KeySuite.National);
        await File.WriteAllTextAsync(_two.KeysFile, (await File.ReadAllTextAsync(_one.KeysFile)).Replace("\"sm\"", "\"sm9\"", StringComparison.Ordinal));
        await LookAsync();
        Assert.Contains("\"sm9\"", Assert.Single(_two.Said, line => line.Contains("unusable", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(Suites(), used => Assert.Equal(KeySuite.Default, used));
    }

    [Fact]
    public async Task A_node_does_not_start_on_a_file_that_names_a_suite_that_it_does_not_know()
    {
        using var three = new RingNode(_database, _clock, "three", Both);
        _ = KeyFile.RotateData(_one.KeysFile, _clock.GetUtcNow(), KeySuite.National);
        await File.WriteAllTextAsync(three.KeysFile, (await File.ReadAllTextAsync(_one.KeysFile)).Replace("\"sm\"", "\"sm9\"", StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<KeyFileRefusedException>(three.StartAsync);
        Assert.Contains("names at $.data[1].suite the suite \"sm9\", which this build does not know: it knows default and sm.", error.Message, StringComparison.Ordinal);
    }

    private async Task LookAsync()
    {
        for (var look = 0; look < 3; look++)
        {
            Assert.True(await _one.LookAsync());
            Assert.True(await _two.LookAsync());
        }
    }

    private KeySuite[] Suites() => [.. new[] { _one, _two }.SelectMany(node => new[] { node.Ring.TokenKey(_clock.GetUtcNow()).Suite, node.Ring.DataKey(_clock.GetUtcNow()).Suite })];
}
