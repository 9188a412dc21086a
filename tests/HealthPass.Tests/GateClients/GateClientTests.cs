using System.Text.Json;
using HealthPass.Gate;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Settings;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.GateClients;

public sealed class GateClientTests : IDisposable
{
    private const long Number = 2_770_008;
    private static readonly DateTimeOffset Start = BundleMaker.StartOf(Number).AddMinutes(3);
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly TempFolder _folder = new();
    private readonly BundleMaker _maker = new();
    private readonly FakeNodes _nodes;

    public GateClientTests()
    {
        _nodes = new(_clock);
        _nodes.Reads["/v1/bundles/keys"] = _maker.Keys;
        _nodes.Reads[$"/v1/bundles/latest?venueId={BundleMaker.VenueId}"] = () => Latest(_maker.Whole(NumberNow), _clock.GetUtcNow());
    }

    public void Dispose()
    {
        _nodes.Dispose();
        _folder.Dispose();
        _maker.Dispose();
    }

    [Fact]
    public async Task A_scan_is_answered_in_the_words_of_the_service_and_fields_that_are_new_are_left_out()
    {
        await using var gate = Open();
        var scan = Scan();
        var verdict = await _clock.Until(gate.ScanAsync(scan, Token));
        Assert.Equal(
            new GateVerdict(scan.ScanId, GateDecision.Allow)
            {
                Colour = "green", ReasonCode = "r", Reason = "好", MaskedName = "王**", CodeState = "valid", TestAgeHours = 3, ScannedAt = verdict.ScannedAt,
            },
            verdict);
        Assert.True(gate.Status.IsOnline);
        var sent = _nodes.Recorded[scan.ScanId.ToString()];
        Assert.Equal(["venueId", "code", "direction", "scanId", "gateId"], sent.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_node_that_dies_is_followed_by_another_within_the_persons_patience_and_the_scan_is_recorded_once()
    {
        await using var gate = Open();
        _ = await _clock.Until(gate.ScanAsync(Scan(), Token));
        _nodes.Failing["a"] = 0;
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(GateDecision.Allow, (await _clock.Until(gate.ScanAsync(Scan(), Token))).Decision);
        }

        // The dead one was asked once, and then left alone.
        Assert.Equal(["a", "a", "b", "b", "b", "b", "b"], _nodes.Calls.Select(call => call.Host));
        Assert.Equal(6, _nodes.Recorded.Count);
        Assert.Equal([false, true], gate.Status.Nodes.Select(node => node.Serves));
    }

    [Fact]
    public async Task What_was_recorded_and_not_answered_is_sent_again_under_the_same_number()
    {
        await using var gate = Open();
        _nodes.LosesAnswers = true;
        var scan = Scan();
        var asking = gate.ScanAsync(scan, Token);
        await _clock.Until(() => _nodes.Calls.Count >= 2);
        _nodes.LosesAnswers = false;
        Assert.Equal(GateDecision.Allow, (await _clock.Until(asking)).Decision);
        Assert.Equal(scan.ScanId.ToString(), Assert.Single(_nodes.Recorded).Key);
    }

    [Fact]
    public async Task Retry_after_is_waited_for_and_no_other_node_is_asked_meanwhile()
    {
        await using var gate = Open(with: options => options with { Patience = TimeSpan.FromSeconds(30) });
        _nodes.Next.Enqueue(FakeNodes.Problem(429, "rate_limited", retryAfter: 5));
        var verdict = await _clock.Until(gate.ScanAsync(Scan(), Token));
        Assert.Equal(GateDecision.Allow, verdict.Decision);
        var calls = _nodes.Calls.ToArray();
        Assert.Equal(2, calls.Length);
        Assert.InRange(calls[1].At - calls[0].At, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6.5));
    }

    [Theory]
    [InlineData(400, "code_malformed")]
    [InlineData(409, "scan_id_reused")]
    [InlineData(403, "venue_out_of_scope")]
    [InlineData(429, "document_quota_used_up")]
    public async Task What_would_be_the_same_again_is_not_sent_again_and_is_no_verdict_offline_either(int status, string code)
    {
        await using var gate = Open(_folder.Path);
        _ = await _clock.Until(gate.RefreshAsync(Token));
        _nodes.Next.Enqueue(FakeNodes.Problem(status, code, status == 429 ? 900 : null));
        var verdict = await _clock.Until(gate.ScanAsync(Scan(), Token));
        Assert.Equal((GateDecision.None, code, status), (verdict.Decision, verdict.Problem!.Code, verdict.Problem.Status));
        Assert.Equal(0, gate.Status.Queued);

        // The next person is asked for at once.
        Assert.Equal(GateDecision.Allow, (await _clock.Until(gate.ScanAsync(Scan(), Token))).Decision);
    }

    [Fact]
    public async Task Without_a_folder_no_node_is_no_verdict_and_says_so_within_the_persons_patience()
    {
        await using var gate = Open();
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 503);
        var verdict = await _clock.Until(gate.ScanAsync(Scan(), Token));
        Assert.Equal(GateDecision.None, verdict.Decision);
        Assert.Contains(verdict.Problem!.Code, new[] { "journal_unavailable", "no_node" });
        Assert.InRange(_clock.GetUtcNow() - Start, TimeSpan.Zero, TimeSpan.FromSeconds(4));
        Assert.False(gate.Status.IsOnline);
    }

    [Fact]
    public async Task A_batch_is_answered_in_order_and_by_the_gate_itself_where_nobody_answers()
    {
        await using var gate = Open(_folder.Path);
        _ = await _clock.Until(gate.RefreshAsync(Token));
        var scans = Enumerable.Range(0, 20).Select(_ => Scan()).ToList();
        var verdicts = await _clock.Until(gate.ScanManyAsync(scans, Token));
        Assert.Equal(scans.Select(scan => (scan.ScanId, GateDecision.Allow)), verdicts.Select(verdict => (verdict.ScanId, verdict.Decision)));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        var documents = Enumerable.Range(0, 3).Select(i => Document($"{i}")).ToList();
        Assert.All(await _clock.Until(gate.ScanManyAsync(documents, Token)), verdict => Assert.Equal((GateDecision.Check, true), (verdict.Decision, verdict.Offline)));
        Assert.Equal(3, gate.Status.Queued);
    }

    [Fact]
    public async Task Two_hours_without_the_network_are_handed_over_in_order_with_their_times_after_a_restart()
    {
        _nodes.Behind = TimeSpan.FromHours(3);
        var offline = new List<GateScan>();
        await using (var gate = Open(_folder.Path))
        {
            Assert.Null(await _clock.Until(gate.RefreshAsync(Token)));
            (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
            for (var i = 0; i < 1_200; i++)
            {
                var scan = Document($"{i}");
                offline.Add(scan);
                Assert.Equal(GateDecision.Check, (await _clock.Until(gate.ScanAsync(scan, Token))).Decision);
                _clock.Advance(TimeSpan.FromSeconds(4));
            }

            Assert.Equal(1_200, gate.Status.Queued);
        }

        _nodes.Failing.Clear();
        await using var again = Open(_folder.Path);
        Assert.Equal((1_200, Number - 18), (again.Status.Queued, again.Status.BundleNumber));

        // One answer gets lost: what it was about is known to the service, and comes off the queue all the same.
        _nodes.LosesAnswers = true;
        var handing = again.HandOverAsync(Token);
        await _clock.Until(() => _nodes.LateInOrder.Count >= 500);
        _nodes.LosesAnswers = false;
        Assert.Null(await _clock.Until(handing));
        Assert.Equal(offline.Select(scan => scan.ScanId.ToString()), _nodes.LateInOrder);
        Assert.Equal((0, 1_200L, 0L), (again.Status.Queued, again.Status.HandedOver, again.Status.Refused));
        var first = _nodes.Recorded[offline[0].ScanId.ToString()];
        Assert.Equal((3 * 3_600, "check", "card"), (first.GetProperty("clockOffsetSeconds").GetInt32(), first.GetProperty("verdict").GetString(), first.GetProperty("means").GetString()));
        Assert.False(first.TryGetProperty("degraded", out _));
        Assert.InRange(first.GetProperty("scannedAt").GetDateTimeOffset() - Start, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_service_that_answers_and_cannot_is_told_apart_from_no_network()
    {
        await using var gate = Open(_folder.Path);
        _ = await _clock.Until(gate.RefreshAsync(Token));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (503, 503);
        var scan = Document("1");
        Assert.True((await _clock.Until(gate.ScanAsync(scan, Token))).Offline);
        _nodes.Failing.Clear();
        Assert.Null(await _clock.Until(gate.HandOverAsync(Token)));
        Assert.True(_nodes.Recorded[scan.ScanId.ToString()].GetProperty("degraded").GetBoolean());
    }

    [Fact]
    public async Task One_code_that_is_read_twice_within_two_seconds_waits_once()
    {
        await using var gate = Open(_folder.Path, options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        _ = await _clock.Until(gate.RefreshAsync(Token));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        var (one, two) = (Document("1"), Document("1"));
        var first = await gate.ScanAsync(one, Token);
        Assert.Same(first, await gate.ScanAsync(two, Token));
        Assert.Equal(1, gate.Status.Queued);
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.NotSame(first, await gate.ScanAsync(Document("1"), Token));
        Assert.Equal(2, gate.Status.Queued);
    }

    [Fact]
    public async Task A_full_queue_is_a_clear_stop()
    {
        await using var gate = Open(_folder.Path, options => options with { QueueLimit = 3, Patience = TimeSpan.FromMilliseconds(1) });
        _ = await _clock.Until(gate.RefreshAsync(Token));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(GateDecision.Check, (await gate.ScanAsync(Document($"{i}"), Token)).Decision);
        }

        var stopped = await gate.ScanAsync(Document("4"), Token);
        Assert.Equal((GateDecision.None, "queue_full"), (stopped.Decision, stopped.Problem?.Code));
        _nodes.Failing.Clear();
        Assert.Null(await _clock.Until(gate.HandOverAsync(Token)));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        Assert.Equal(GateDecision.Check, (await gate.ScanAsync(Document("5"), Token)).Decision);
    }

    [Fact]
    public async Task A_scan_that_the_service_will_never_take_holds_up_nobody_and_is_written_down()
    {
        await using var gate = Open(_folder.Path, options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        _ = await _clock.Until(gate.RefreshAsync(Token));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        var scans = Enumerable.Range(0, 40).Select(i => Document($"{i}")).ToList();
        foreach (var scan in scans)
        {
            _ = await gate.ScanAsync(scan, Token);
        }

        _nodes.Failing.Clear();
        _nodes.LateStatus[scans[7].ScanId.ToString()] = 400;
        _nodes.Poison = scans[23].ScanId.ToString();
        Assert.Null(await _clock.Until(gate.HandOverAsync(Token)));
        Assert.Equal((0, 38L, 2L), (gate.Status.Queued, gate.Status.HandedOver, gate.Status.Refused));
        Assert.Equal([$"{scans[7].ScanId},late_too_old", $"{scans[23].ScanId},field_invalid"], await File.ReadAllLinesAsync(_folder.Of("refused.csv"), Token));
    }

    [Fact]
    public async Task Behind_a_scan_that_has_to_be_sent_again_nothing_is_taken_off()
    {
        await using var gate = Open(_folder.Path, options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        _ = await _clock.Until(gate.RefreshAsync(Token));
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        var scans = Enumerable.Range(0, 10).Select(i => Document($"{i}")).ToList();
        foreach (var scan in scans)
        {
            _ = await gate.ScanAsync(scan, Token);
        }

        _nodes.Failing.Clear();
        _nodes.LateStatus[scans[4].ScanId.ToString()] = 503;
        Assert.Equal("journal_unavailable", await _clock.Until(gate.HandOverAsync(Token)));
        Assert.Equal(6, gate.Status.Queued);
        _nodes.LateStatus.Clear();
        Assert.Null(await _clock.Until(gate.HandOverAsync(Token)));
        Assert.Equal(10, _nodes.Recorded.Count);
    }

    [Fact]
    public async Task It_runs_by_itself_fresh_bundle_and_empty_queue()
    {
        await using var gate = Open(_folder.Path, options => options with { Patience = TimeSpan.FromMilliseconds(1) });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var running = gate.RunAsync(stop.Token);
        await _clock.Until(() => gate.Status.BundleNumber == Number);
        (_nodes.Failing["a"], _nodes.Failing["b"]) = (0, 0);
        _ = await gate.ScanAsync(Document("1"), Token);
        Assert.Equal(1, gate.Status.Queued);
        _nodes.Failing.Clear();
        _nodes.Reads[$"/v1/bundles/latest?venueId={BundleMaker.VenueId}&since={Number}"] = () => Latest(_maker.Delta(Number + 1, Number), _clock.GetUtcNow());
        await _clock.Until(() => gate.Status is { Queued: 0, BundleNumber: Number + 1 });
        await stop.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_bundle_that_is_refused_is_said_and_one_too_far_behind_is_fetched_whole()
    {
        await using var gate = Open(_folder.Path);
        Assert.Null(await _clock.Until(gate.RefreshAsync(Token)));
        _nodes.Reads[$"/v1/bundles/latest?venueId={BundleMaker.VenueId}&since={Number}"] = () => Latest(_maker.Delta(Number - 1, Number), _clock.GetUtcNow());
        Assert.Equal("OlderThanHeld", await _clock.Until(gate.RefreshAsync(Token)));
        Assert.Equal(("OlderThanHeld", Number), (gate.Status.BundleFault, gate.Status.BundleNumber));
        _ = _nodes.Reads.TryRemove($"/v1/bundles/latest?venueId={BundleMaker.VenueId}&since={Number}", out _);
        _nodes.Next.Enqueue(FakeNodes.Problem(404, "bundle_unknown"));
        Assert.Null(await _clock.Until(gate.RefreshAsync(Token)));
    }

    [Fact]
    public async Task A_key_that_is_refused_is_not_hammered_with()
    {
        await using var gate = Open(_folder.Path);
        for (var i = 0; i < 3; i++)
        {
            _nodes.Next.Enqueue(FakeNodes.Problem(401, "api_key_unknown"));
            Assert.Equal("api_key_unknown", (await _clock.Until(gate.ScanAsync(Scan(), Token))).Problem?.Code);
        }

        var calls = _nodes.Calls.ToArray();
        Assert.True(calls[2].At - calls[1].At > calls[1].At - calls[0].At);
    }

    [Fact]
    public async Task Two_processes_do_not_share_a_folder()
    {
        await using var gate = Open(_folder.Path);
        _ = Assert.Throws<IOException>(() => Open(_folder.Path));
        _ = Assert.Throws<ArgumentException>(() => Open(with: options => options with { Nodes = [] }));
        _ = Assert.Throws<ArgumentException>(() => Open(_folder.Path, options => options with { VenueId = null }));
    }

    private long NumberNow => (_clock.GetUtcNow() - _nodes.Behind).ToUnixTimeSeconds() / 600;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static GateScan Scan() => new(BundleMaker.VenueId, GateDirection.In, "CODE", GateId: "g1");

    private static GateScan Document(string number) => new(BundleMaker.VenueId, GateDirection.In, Document: new("resident_id", number), GateId: "g1") { ByCardReader = true };

    private string Latest(string bundle, DateTimeOffset now) =>
        JsonSerializer.Serialize(new { number = Number, bundle, venue = _maker.Venue(now - _nodes.Behind), serverTime = now - _nodes.Behind });

    private GateClient Open(string? folder = null, Func<GateOptions, GateOptions>? with = null)
    {
        var options = new GateOptions
        {
            Nodes = [new("http://a/"), new("http://b/")], Key = "key", VenueId = BundleMaker.VenueId, Folder = folder, Clock = _clock, Handler = () => _nodes, Chance = () => 0.5,
        };
        return GateClient.Open(with?.Invoke(options) ?? options);
    }
}
