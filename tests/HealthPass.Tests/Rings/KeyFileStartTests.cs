using HealthPass.Grains.Rings;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Node;
using HealthPass.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Rings;

/// <summary>A node at its start, on a database that is empty, filled, or of a build before.</summary>
public abstract class KeyFileStartTests<TFixture> : IAsyncLifetime
    where TFixture : StorageFixture, new()
{
    private static readonly LivingNodes One = new("one");

    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    private TFixture Fixture { get; } = new();

    public async ValueTask InitializeAsync() => await Fixture.StartAsync(migrated: false);

    public async ValueTask DisposeAsync()
    {
        await Fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_first_start_on_an_empty_database_makes_the_file_and_no_later_one_does()
    {
        using var first = Node("one");
        await first.StartAsync();
        Assert.True(File.Exists(first.KeysFile));
        Assert.False(File.Exists(first.KeysFile + ".first"));
        Assert.Equal(1, first.Ring.TokenKey(Samples.Noon).Id);

        using var second = Node("two");
        var refused = await Assert.ThrowsAsync<KeyFileRefusedException>(second.StartAsync);
        Assert.Contains("There is no key file", refused.Message, StringComparison.Ordinal);
        Assert.Contains("identity key", refused.Message, StringComparison.Ordinal);
        Assert.Contains("data key 1", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(second.KeysFile)!));

        // With the file it starts, and starts again.
        File.Copy(first.KeysFile, second.KeysFile);
        await second.StartAsync();
        await second.StartAsync();
        Assert.Equal(["one", "two"], (await Store().ReadAsync(default)).Nodes.Select(word => word.Node));
    }

    [Fact]
    public async Task Of_nodes_that_start_at_once_without_a_file_one_makes_it_and_the_others_leave_nothing()
    {
        RingNode[] nodes = [.. Enumerable.Range(0, 4).Select(number => Node($"node-{number}"))];
        var outcomes = await Task.WhenAll(nodes.Select(node => Task.Run(async () => await Record.ExceptionAsync(node.StartAsync))));
        Assert.Single(outcomes, outcome => outcome is null);
        Assert.All(outcomes.OfType<Exception>(), outcome => Assert.IsType<KeyFileRefusedException>(outcome));
        Assert.Single(nodes, node => File.Exists(node.KeysFile));
        Assert.DoesNotContain(nodes, node => File.Exists(node.KeysFile + ".first"));
        foreach (var node in nodes)
        {
            node.Dispose();
        }
    }

    [Fact]
    public async Task A_foreign_and_an_older_file_are_refused_by_name_and_nothing_is_written()
    {
        using var first = Node("one");
        await first.StartAsync();
        using var stranger = Node("two");
        _ = KeyFile.LoadOrCreate(stranger.KeysFile, Samples.Noon);
        var foreign = await Assert.ThrowsAsync<KeyFileRefusedException>(stranger.StartAsync);
        Assert.Contains("another installation's", foreign.Message, StringComparison.Ordinal);

        using var late = Node("three");
        File.Copy(first.KeysFile, late.KeysFile);
        _ = KeyFile.RotateData(first.KeysFile, Samples.Noon);
        Assert.True(await first.LookAsync());
        Assert.Equal(2, first.Ring.DataKey(Samples.Noon).Id);
        var older = await Assert.ThrowsAsync<KeyFileRefusedException>(late.StartAsync);
        Assert.Contains("data key 2", older.Message, StringComparison.Ordinal);
        Assert.Equal("one", Assert.Single((await Store().ReadAsync(default)).Nodes).Node);
    }

    [Fact]
    public async Task A_process_without_a_silo_makes_no_file()
    {
        using var client = new RingNode(Fixture, _clock, "client", new LivingNodes(), NodeRole.Client);
        _ = await Assert.ThrowsAsync<KeyFileRefusedException>(client.StartAsync);
        Assert.False(File.Exists(client.KeysFile));
    }

    [Fact]
    public async Task What_a_first_start_drew_before_it_was_cut_short_is_the_key_file_once_the_database_knows_it()
    {
        using var node = Node("one");
        await node.StartAsync();
        File.Move(node.KeysFile, node.KeysFile + ".first");
        using var again = new RingNode(Fixture, _clock, "one", One, keysFile: node.KeysFile);
        await again.StartAsync();
        Assert.Equal(node.Ring.Prints, KeyPrint.Of(KeyFile.Load(node.KeysFile)));
    }

    [Fact]
    public async Task A_database_of_the_build_before_takes_the_file_that_opens_it_and_no_other()
    {
        using var before = Node("one");
        await before.StartAsync();
        await Fixture.Node("one").GetRequiredService<ISealStore>().SetAsync(SealEraMark.Of(1, new(before.Ring, _clock)), default);
        await ForgetAsync();

        using var stranger = Node("two");
        var missing = await Assert.ThrowsAsync<KeyFileRefusedException>(stranger.StartAsync);
        Assert.Contains("There is no key file", missing.Message, StringComparison.Ordinal);
        _ = KeyFile.LoadOrCreate(stranger.KeysFile, Samples.Noon);
        var refused = await Assert.ThrowsAsync<KeyFileRefusedException>(stranger.StartAsync);
        Assert.Contains("another installation's", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await Store().ReadAsync(default)).Kept);

        _ = KeyFile.RotateToken(before.KeysFile, Samples.Noon.AddMinutes(1));
        using var own = new RingNode(Fixture, _clock, "three", One, keysFile: before.KeysFile);
        await own.StartAsync();
        var kept = (await Store().ReadAsync(default)).Kept;
        Assert.True(kept.Single(key => key.Key.Name == KeyName.Identity).IsNeeded);
        Assert.False(kept.Single(key => key.Key.Name == new KeyName(KeyKind.Token, 2)).IsNeeded);
        _ = await Assert.ThrowsAsync<KeyFileRefusedException>(stranger.StartAsync);
    }

    [Fact]
    public async Task A_file_that_cannot_be_understood_is_refused_and_stays_as_it_is()
    {
        using var node = Node("one");
        await File.WriteAllTextAsync(node.KeysFile, "{}", TestContext.Current.CancellationToken);
        Assert.Contains(node.KeysFile, (await Assert.ThrowsAsync<KeyFileRefusedException>(node.StartAsync)).Message, StringComparison.Ordinal);
        Assert.Equal("{}", await File.ReadAllTextAsync(node.KeysFile, TestContext.Current.CancellationToken));
    }

    private RingNode Node(string name) => new(Fixture, _clock, name, One);

    private IRingStore Store() => Fixture.Node("reader").GetRequiredService<IRingStore>();

    /// <summary>Takes back what this build has added to the database.</summary>
    protected abstract Task ForgetAsync(TFixture fixture);

    private Task ForgetAsync() => ForgetAsync(Fixture);
}
