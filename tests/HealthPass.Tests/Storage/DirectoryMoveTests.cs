using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Node.Ports;
using HealthPass.Storage.Common;
using HealthPass.Storage.Stores;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

/// <summary>People move house: counts leave the one region and enter the other, in the transaction that moves the row.</summary>
public abstract class DirectoryMoveTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const int People = 250;
    private const int Rounds = 40;

    private static readonly string[] Channels = ["wechat", "alipay", "own-page"];
    private static readonly RegionCode[] Homes = [Samples.Village.Code, Samples.Township.Code, Samples.County.Code, Samples.FarVillage.Code, Wuhou, Zigong];

    [Fact]
    public async Task After_ten_thousand_corrections_and_moves_on_two_nodes_every_count_is_that_of_the_rows()
    {
        var nodes = new[] { new CountingNode(Fixture, "one"), new CountingNode(Fixture, "two") };
        var random = new Random(20220901);
        for (var round = 1; round <= Rounds; round++)
        {
            var moves = Enumerable.Range(0, People).Select(person => (
                Node: nodes[random.Next(2)],
                Entry: Entry(person, (uint)round, (Colour)random.Next(1, 4), Homes[random.Next(Homes.Length)]) with
                {
                    Channel = Channels[person % Channels.Length],
                    PhoneIndex = [.. Enumerable.Repeat((byte)random.Next(256), 16)],
                })).ToList();
            await Task.WhenAll(moves.Select(move => move.Node.Directory.PutAsync(move.Entry, Cancelled)));
        }

        Assert.Equal(People, await Fixture.CountAsync("SELECT count(*) FROM person_directory WHERE state = 1"));
        var shares = (await Task.WhenAll(nodes.Select(node => node.Directory.ReadRegisteredAsync(Cancelled)))).SelectMany(rows => rows).ToList();
        foreach (var home in Homes)
        {
            var rows = new ColourCounts(await RowsAsync(home, Colour.Green), await RowsAsync(home, Colour.Yellow), await RowsAsync(home, Colour.Red));
            Assert.Equal(rows, shares.Where(share => share.Region == home).Aggregate(default(ColourCounts), (sum, share) => sum + share.Counts));
            foreach (var channel in Channels)
            {
                Assert.Equal(
                    await Fixture.CountAsync($"SELECT count(*) FROM person_directory WHERE region_code = {home.Value} AND channel = '{channel}'"),
                    await Fixture.CountAsync($"SELECT coalesce(sum(persons), 0) FROM channel_tally WHERE region_code = {home.Value} AND channel = '{channel}'"));
            }
        }

        // What each node has counted live is what one that starts anew reads, in every region and those above it.
        foreach (var node in nodes)
        {
            var restarted = new NodeTally(Samples.Tree, node.Name, Samples.Today);
            restarted.ReplaceRegistered(await node.Directory.ReadRegisteredAsync(Cancelled));
            foreach (var region in (RegionCode[])[.. Homes, Samples.City.Code, Samples.Tree.Root.Code])
            {
                Assert.Equal(RegisteredIn(restarted, region), RegisteredIn(node.Tally, region));
            }
        }

        Assert.Equal(People, nodes.Sum(node => RegisteredIn(node.Tally, Samples.Tree.Root.Code).Registered));
        await Task.WhenAll(nodes.Select(node => node.Directory.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task A_move_that_comes_twice_or_late_moves_nobody_twice()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1), Cancelled);
        var move = Entry(1, version: 2, region: Zigong);
        Assert.Equal(new(true, new(Wuhou, new(1, 0, 0)), new(Zigong, new(1, 0, 0))), await directory.PutAsync(move, Cancelled));
        Assert.Equal(default, await directory.PutAsync(move, Cancelled));
        Assert.Equal(default, await directory.PutAsync(Entry(1), Cancelled));
        var shares = await directory.ReadRegisteredAsync(Cancelled);
        Assert.Equal([new(Zigong, new(1, 0, 0))], shares.Where(share => share.Counts != default));
    }

    private static ColourCounts RegisteredIn(NodeTally tally, RegionCode region) =>
        tally.ReportsOf(region).Select(report => report.Registered).FirstOrDefault();

    private Task<long> RowsAsync(RegionCode home, Colour colour) =>
        Fixture.CountAsync($"SELECT count(*) FROM person_directory WHERE state = 1 AND region_code = {home.Value} AND colour = {(int)colour}");

    private sealed class CountingNode
    {
        public CountingNode(StorageFixture fixture, string name)
        {
            Name = name;
            Tally = new(Samples.Tree, name, Samples.Today);
            var node = fixture.Node(name);
            Directory = new(node.GetRequiredService<Database>(), node.GetRequiredService<IDirectoryWriter>(), new(), new TallyRegistered(Tally));
        }

        public string Name { get; }

        public NodeTally Tally { get; }

        internal PersonDirectory Directory { get; }
    }
}
