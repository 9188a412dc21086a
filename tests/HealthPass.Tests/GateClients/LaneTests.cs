using System.Net;
using System.Text;
using HealthPass.Gate.Scans;
using HealthPass.GateCommand.Devices;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.GateClients;

public sealed class LaneTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);
    private readonly List<GateScan> _scans = [];
    private readonly Lane _lane;
    private Func<GateScan, Task<GateVerdict>> _answer = scan => Task.FromResult(new GateVerdict(scan.ScanId, GateDecision.Allow) { Colour = "green" });

    public LaneTests() => _lane = new(new("V", GateDirection.In, "east-1", 3), (scan, _) =>
    {
        _scans.Add(scan);
        return _answer(scan);
    }, _clock);

    public void Dispose() => _lane.Dispose();

    [Fact]
    public async Task A_scanners_code_opens_the_barrier_for_allow_alone()
    {
        Assert.Equal(["verdict", "open"], Kinds(await SayAsync("""{"kind":"code","text":"ABC"}""")));
        foreach (var decision in new[] { GateDecision.Check, GateDecision.Deny })
        {
            _clock.Advance(TimeSpan.FromSeconds(3));
            _answer = scan => Task.FromResult(new GateVerdict(scan.ScanId, decision));
            Assert.Equal(["verdict", "close"], Kinds(await SayAsync("""{"kind":"code","text":"ABC"}""")));
        }

        _clock.Advance(TimeSpan.FromSeconds(3));
        _answer = scan => Task.FromResult(GateVerdict.Failed(scan.ScanId, new("code_malformed", 400, "d", "web_address")));
        var told = await SayAsync("""{"kind":"code","text":"ABC"}""");
        Assert.Equal(["problem", "close"], Kinds(told));
        Assert.Equal(("code_malformed", "web_address"), (told[0].Code, told[0].Reading));
        Assert.All(_scans, scan => Assert.Equal(("V", GateDirection.In, "ABC", "east-1", 3), (scan.VenueId, scan.Direction, scan.Code, scan.GateId, scan.Place)));
    }

    [Fact]
    public async Task A_card_readers_document_is_sent_as_read_by_a_card_reader_and_without_the_name()
    {
        _ = await SayAsync("""{"kind":"document","type":"resident_id","number":"1","name":"王小明"}""");
        _ = await SayAsync("""{"kind":"document","type":"passport","number":"2","country":"FRA","typed":true,"direction":"out"}""");
        Assert.Equal([(new GateDocument("resident_id", "1"), true, GateDirection.In), (new GateDocument("passport", "2", "FRA"), false, GateDirection.Out)], _scans.Select(scan => (scan.Document!, scan.ByCardReader, scan.Direction)));
    }

    [Fact]
    public async Task A_code_that_is_read_twice_within_two_seconds_is_one_scan()
    {
        var first = await SayAsync("""{"kind":"code","text":"ABC"}""");
        Assert.Same(first, await SayAsync("""{"kind":"code","text":"ABC"}"""));
        _ = await SayAsync("""{"kind":"code","text":"DEF"}""");
        _ = await SayAsync("""{"kind":"code","text":"ABC"}""");
        Assert.Equal(["ABC", "DEF", "ABC"], _scans.Select(scan => scan.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"kind":"code"}""")]
    [InlineData("""{"kind":"document","type":"resident_id"}""")]
    [InlineData("""{"kind":"open"}""")]
    [InlineData("""{"kind":"code","text":"x","txet":"y"}""")]
    public async Task A_message_that_is_none_is_said_and_scans_nobody(string message)
    {
        var told = Assert.Single(await SayAsync(message));
        Assert.Equal(("problem", "message_malformed"), (told.Kind, told.Code));
        Assert.Empty(_scans);
    }

    [Fact]
    public async Task One_is_scanned_after_the_other_and_a_crowd_is_turned_away()
    {
        var gate = new TaskCompletionSource();
        _answer = async scan =>
        {
            await gate.Task;
            return new(scan.ScanId, GateDecision.Allow);
        };
        var waiting = Enumerable.Range(0, 4).Select(i => SayAsync($$"""{"kind":"code","text":"{{i}}"}""")).ToList();
        Assert.Equal("lane_busy", Assert.Single(await SayAsync("""{"kind":"code","text":"5"}""")).Code);
        Assert.Single(_scans);
        gate.SetResult();
        _ = await Task.WhenAll(waiting);
        Assert.Equal(4, _scans.Count);
    }

    [Fact]
    public async Task Who_passes_the_barrier_is_counted()
    {
        _ = await SayAsync("""{"kind":"passed"}""");
        _ = await SayAsync("""{"kind":"passed"}""");
        Assert.Equal(2, _lane.Passed);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", null, true)]
    [InlineData("::ffff:127.0.0.1", "localhost", null, true)]
    [InlineData("127.0.0.1", "localhost", "http://127.0.0.1:8080", true)]
    [InlineData("127.0.0.1", "127.0.0.1", "https://evil.example", false)]
    [InlineData("127.0.0.1", "127.0.0.1", "null", false)]
    [InlineData("127.0.0.1", "evil.example", null, false)]
    [InlineData("10.0.0.7", "127.0.0.1", null, false)]
    public void Only_programs_of_this_machine_and_named_pages_speak_with_a_lane(string remote, string host, string? origin, bool may) =>
        Assert.Equal(may, new LocalCallers(["http://127.0.0.1:8080"]).MayCall(IPAddress.Parse(remote), host, origin));

    private static IEnumerable<string> Kinds(IReadOnlyList<DeviceOutput> outputs) => outputs.Select(output => output.Kind);

    private Task<IReadOnlyList<DeviceOutput>> SayAsync(string message) => _lane.HandleAsync(Encoding.UTF8.GetBytes(message), TestContext.Current.CancellationToken);
}
