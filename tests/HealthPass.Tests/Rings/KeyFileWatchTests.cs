using HealthPass.Grains.Rings;
using HealthPass.Kernel.Keys;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Rings;

/// <summary>Running nodes that share a database, each with a key file of its own.</summary>
public sealed class KeyFileWatchTests : IAsyncLifetime
{
    private static readonly LivingNodes Both = new("one", "two");
    private static readonly KeyName Second = new(KeyKind.Token, 2);

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
    public async Task A_rotated_key_makes_nothing_before_both_nodes_have_it_and_a_node_that_lacks_it_says_so_once()
    {
        _ = KeyFile.RotateToken(_one.KeysFile, Samples.Noon.AddMinutes(2));
        _clock.Advance(TimeSpan.FromMinutes(5));
        for (var look = 0; look < 3; look++)
        {
            Assert.True(await _one.LookAsync());
            Assert.True(await _two.LookAsync());
        }

        Assert.Equal((1, 1), (_one.Ring.TokenKey(_clock.GetUtcNow()).Id, _two.Ring.TokenKey(_clock.GetUtcNow()).Id));
        Assert.Equal(Second, Assert.Single(_one.Agreement.Waiting));
        Assert.Equal(Second, Assert.Single(_two.Agreement.Lacking));
        Assert.Contains("token key 2", Assert.Single(_two.Said, line => line.StartsWith("Error", StringComparison.Ordinal)), StringComparison.Ordinal);

        File.Copy(_one.KeysFile, _two.KeysFile, overwrite: true);
        Assert.True(await _two.LookAsync());
        Assert.True(await _one.LookAsync());
        Assert.True(await _two.LookAsync());
        Assert.Equal((2, 2), (_one.Ring.TokenKey(_clock.GetUtcNow()).Id, _two.Ring.TokenKey(_clock.GetUtcNow()).Id));
        Assert.Empty(_one.Agreement.Waiting);
        Assert.Empty(_two.Agreement.Lacking);
        Assert.Single(_two.Said, line => line.Contains("every key of the cluster again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("in place")]
    [InlineData("renamed over")]
    [InlineData("link swapped")]
    [InlineData("link of a folder swapped")]
    public async Task A_changed_file_is_taken_in_whichever_way_it_came_and_with_whatever_time(string way)
    {
        // As a mounted secret of Kubernetes: keys.json leads through a link to a folder.
        var (mount, time) = (Path.GetDirectoryName(_one.KeysFile)!, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _ = Directory.CreateDirectory(Path.Combine(mount, "..1"));
        _ = Directory.CreateDirectory(Path.Combine(mount, "..2"));
        var (old, changed) = (Path.Combine(mount, "..1", "keys.json"), Path.Combine(mount, "..2", "keys.json"));
        File.Move(_one.KeysFile, old);
        File.Copy(old, changed);
        _ = KeyFile.RotateToken(changed, Samples.Noon.AddMinutes(2));
        _ = Directory.CreateSymbolicLink(Path.Combine(mount, "..data"), "..1");
        switch (way)
        {
            case "link swapped":
                _ = File.CreateSymbolicLink(_one.KeysFile, old);
                break;
            case "link of a folder swapped":
                _ = File.CreateSymbolicLink(_one.KeysFile, "..data/keys.json");
                break;
            default:
                File.Copy(old, _one.KeysFile);
                break;
        }

        File.SetLastWriteTimeUtc(old, time);
        File.SetLastWriteTimeUtc(changed, time);
        Assert.True(await _one.LookAsync());
        Assert.Null(_one.Ring.FindTokenKey(2));
        switch (way)
        {
            case "in place":
                await File.WriteAllBytesAsync(_one.KeysFile, await File.ReadAllBytesAsync(changed, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
                break;
            case "renamed over":
                File.Move(changed, _one.KeysFile, overwrite: true);
                break;
            case "link swapped":
                File.Delete(_one.KeysFile);
                _ = File.CreateSymbolicLink(_one.KeysFile, changed);
                break;
            default:
                Directory.Delete(Path.Combine(mount, "..data"));
                _ = Directory.CreateSymbolicLink(Path.Combine(mount, "..data"), "..2");
                break;
        }

        if (way is "in place" or "renamed over")
        {
            File.SetLastWriteTimeUtc(_one.KeysFile, time);
        }

        Assert.True(await _one.LookAsync());
        Assert.NotNull(_one.Ring.FindTokenKey(2));
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("gone")]
    [InlineData("foreign")]
    public async Task A_file_that_is_of_no_use_is_said_once_and_the_keys_stay(string how)
    {
        var prints = _one.Ring.Prints;
        switch (how)
        {
            case "broken":
                await File.WriteAllTextAsync(_one.KeysFile, "{ \"identity\":", TestContext.Current.CancellationToken);
                break;
            case "gone":
                File.Delete(_one.KeysFile);
                break;
            default:
                File.Delete(_one.KeysFile);
                _ = KeyFile.LoadOrCreate(_one.KeysFile, Samples.Noon);
                break;
        }

        for (var look = 0; look < 3; look++)
        {
            Assert.True(await _one.LookAsync());
        }

        Assert.Equal(prints, _one.Ring.Prints);
        Assert.Single(_one.Said, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_older_file_is_refused_while_its_keys_are_needed_and_taken_once_they_are_retired()
    {
        var old = await File.ReadAllBytesAsync(_one.KeysFile, TestContext.Current.CancellationToken);
        _ = KeyFile.RotateToken(_one.KeysFile, Samples.Noon);
        _ = KeyFile.RotateToken(_one.KeysFile, Samples.Noon);
        File.Copy(_one.KeysFile, _two.KeysFile, overwrite: true);
        Assert.True(await _one.LookAsync());
        Assert.True(await _two.LookAsync());
        Assert.True(await _one.LookAsync());
        Assert.Equal(3, _one.Ring.TokenKey(Samples.Noon).Id);

        await File.WriteAllBytesAsync(_one.KeysFile, old, TestContext.Current.CancellationToken);
        Assert.True(await _one.LookAsync());
        Assert.Contains("token key 2, token key 3", Assert.Single(_one.Said, line => line.StartsWith("Error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(3, _one.Ring.TokenKey(Samples.Noon).Id);

        File.Copy(_two.KeysFile, _one.KeysFile, overwrite: true);
        var store = _database.Node("operator").GetRequiredService<IRingStore>();
        Assert.True(await store.RetireAsync(Second, 1, CancellationToken.None));
        Assert.False(await store.RetireAsync(Second, 2, CancellationToken.None));
        KeyFile.Remove(_one.KeysFile, Second);
        Assert.True(await _one.LookAsync());
        Assert.True(await _one.LookAsync());
        Assert.Null(_one.Ring.FindTokenKey(2));
        Assert.Empty(_one.Agreement.Lacking);
    }
}
