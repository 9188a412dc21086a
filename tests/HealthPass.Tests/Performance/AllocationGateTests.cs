using System.Buffers;
using System.Net;
using HealthPass.Api.Access;
using HealthPass.Api.Scans;
using HealthPass.Api.Shell;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Tests.Scans;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;
using HealthPass.Verification.Verdicts;
using MessagePack;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace HealthPass.Tests.Performance;

/// <summary>What the hot path allocates stays within a tenth of allocations.json, and what allocates nothing stays so. No time is judged.</summary>
[Collection(nameof(AllocationGateTests))]
[CollectionDefinition(nameof(AllocationGateTests), DisableParallelization = true)]
public sealed class AllocationGateTests : IDisposable
{
    private const int Persons = 1_000;
    private const int Batch = 500;
    private const int Calls = 100;

    // Until it holds: a busy machine compiles late, and what it allocates until then is not the operation's.
    private const int MostAttempts = 150;

    // What lies in one shard or another, or in one day or another, evens out over so many.
    private const int Operations = 2_000;

    private static readonly KeyRing Keys = new(new(
        new byte[32], [new(1, new byte[32], DateTimeOffset.UnixEpoch)], [new(1, new byte[32], DateTimeOffset.UnixEpoch)]));

    private readonly string _folder = Directory.CreateTempSubdirectory("healthpass-allocations-").FullName;
    private readonly RegionTree _regions = RegionTree.Load();
    private readonly RuleBooks _books = RuleBooks.Load();
    private readonly HealthCodeCipher _cipher = new(Keys, TimeProvider.System);
    private readonly PersonBoard _board = new(Persons);
    private readonly VenueRule _venue;
    private readonly NodeTally _tally;
    private readonly StatusSource _statuses;
    private readonly PersonId[] _ids;
    private readonly PersonStatus _green;

    public AllocationGateTests()
    {
        _green = new(1, Colour.Green, _books.Current(DateTimeOffset.UtcNow).Green.Number, StatusFlags.Registered, 5, NameMask.Of("王小明").Packed, 0, 0);
        var random = new Random(1);
        _ids = [.. Enumerable.Range(0, Persons).Select(_ => new PersonId((ulong)random.NextInt64() << 1, (ulong)random.NextInt64() << 1))];
        foreach (var id in _ids)
        {
            _ = _board.Put(id, _green);
        }

        _venue = new(new(42), 1, _regions[5].Code, CategoryRules.Default(VenueCategory.RailwayStation));
        var venues = new VenueBoard(TimeProvider.System);
        venues.Put(_venue);
        _tally = new(_regions, "test", ShanghaiDay.Of(DateTimeOffset.UtcNow));

        // Nobody is missing from the boards, so no grain is ever asked.
        _statuses = new(_board, venues, null!, null!);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void MakingACode() => Gate("code.make", i => _cipher.Make(_ids[i % Persons], DateTimeOffset.UtcNow));

    [Fact]
    public void OpeningACode()
    {
        var code = _cipher.Make(_ids[0], DateTimeOffset.UtcNow).ToString();
        Gate("code.open", _ => _cipher.Open(code, out var _));
    }

    [Fact]
    public void ReadingTheBoard() => Gate("board.get", i => _board.TryGet(_ids[i % Persons], 100, out _, out _));

    [Fact]
    public void PuttingOnTheBoard() => Gate("board.put", i => _board.Put(_ids[i % Persons], _green));

    [Fact]
    public void DecidingAVerdict() => Gate(
        "verdict.decide", i => VerdictRule.Decide(new(true, Colour.Green, CodeState.Valid, (uint)i, false, (uint)i + 100), _venue.Entry));

    [Fact]
    public void CountingAScan()
    {
        var record = Record(_ids[0]);
        Gate("tally.scan", _ => _tally.OnDurable(record));
    }

    [Fact]
    public void CountingAShow()
    {
        var today = ShanghaiDay.Of(DateTimeOffset.UtcNow);
        Gate("tally.show", _ => _tally.CountShow(5, today));
    }

    [Fact]
    public void Showing()
    {
        var issuer = new CodeIssuer(_cipher, _statuses, _tally, Alone(), TimeProvider.System);
#pragma warning disable CA2012 // Turning it into a task, as the rule wants, would allocate one.
        Gate("show", i => issuer.ShowAsync(_ids[i % Persons]).IsCompletedSuccessfully);
#pragma warning restore CA2012
    }

    [Fact]
    public Task ScanningAlone() => GateScans("scan.alone", 1);

    [Fact]
    public Task ScanningTogether() => GateScans("scan.500", Batch);

    [Fact]
    public Task ScanningTogetherAtNamedGates() => GateScans("scan.500.named", Batch, named: true);

    [Fact]
    public void ReadingABatch()
    {
        var reader = Gates.Reader(new PersonIndex(Keys));
        var key = Gates.Key();
        var body = BatchBody();
        Gate("batch.read.500", _ => ScanBatchMessagePack.Read(new(body), reader, key).Dispose(), Operations / 20);
    }

    [Fact]
    public void WritingABatch()
    {
        var presenter = new ScanPresenter(_books);
        using var batch = new ScanBatch(Batch);
        for (var i = 0; i < Batch; i++)
        {
            batch.Outcomes.Span[i] = new(ScanFault.None, Record(_ids[i]), _green.NameMask, false);
        }

        var output = new ArrayBufferWriter<byte>(256 * Batch);
        Gate(
            "batch.write.500",
            _ =>
            {
                output.ResetWrittenCount();
                ScanBatchMessagePack.Write(output, batch, presenter);
            },
            Operations / 20);
    }

    [Fact]
    public void EnclosingAnAnswer()
    {
        // What stands before shows and scans: the name that was called, and the headers. The answer's own table of headers is kept.
        var shell = new HttpShell(new() { AllowedHosts = "health.example.gov.cn;*.example.org" }, ["http://0.0.0.0:8080"], new(null));
        var context = new DefaultHttpContext();
        context.Connection.LocalIpAddress = IPAddress.Parse("10.0.0.7");
        string[] hosts = ["health.example.gov.cn", "a.example.org:8080", "localhost:8080", "10.0.0.7:8080"];
        var headers = hosts.Select(host => new StringValues(host)).ToArray();
        Gate("http.shell", i =>
        {
            context.Request.Headers.Host = headers[i % headers.Length];
            shell.Enclose(context);
            return shell.Knows(context);
        });
    }

    [Fact]
    public void FindingACaller()
    {
        // What a show and a scan ask of the key they are called with.
        var key = new ApiKey(Secrets.HashOf("secret"), AccessNames.Channel, "wechat", "channel:wechat", 1_000_000_000);
        var known = new KnownKey(key, new(key, new(), TimeProvider.System));
        Gate("key.use", _ => known.TryUse() && known.Channel.Length > 0 && known.HasHash(key.Hash));
    }

    private static NodeStanding Alone()
    {
        var standing = new NodeStanding(TimeProvider.System);
        standing.StandAlone();
        return standing;
    }

    // A scan is answered on other threads than it came in on, so the whole process is counted: the collection runs alone.
    private async Task GateScans(string operation, int together, bool named = false)
    {
        using var journal = new ScanJournal(new() { Folder = _folder }, _tally, NullLogger<ScanJournal>.Instance);
        journal.Open(0);
        var verifier = new ScanVerifier(
            _cipher, _statuses, _board, new(TimeProvider.System), new(), new(), null!, null!, journal, _tally, Alone(), new(() => false), TimeProvider.System, NullLogger<ScanVerifier>.Instance);
        var requests = new ScanRequest[together];
        var outcomes = new ScanOutcome[together];
        var least = long.MaxValue;

        for (var attempt = 0; attempt < MostAttempts && !(attempt >= 5 && AllocationBaseline.Holds(operation, (double)least / Calls)); attempt++)
        {
            // A code of its own: all attempts together may take longer than one is good for.
            Array.Fill(requests, new() { VenueId = _venue.VenueId, Code = _cipher.Make(_ids[0], DateTimeOffset.UtcNow).ToString(), Direction = ScanDirection.In });
            var gates = NameGates(requests, named);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var i = 0; i < Calls; i++)
            {
                for (var scan = 0; named && scan < together; scan++)
                {
                    requests[scan] = requests[scan] with { GateId = gates[i] };
                }

                if (together == 1)
                {
                    outcomes[0] = await verifier.ScanAsync(requests[0]);
                }
                else
                {
                    await verifier.ScanAsync(requests, outcomes);
                }
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.All(outcomes, outcome => Assert.Equal(ScanFault.None, outcome.Fault));
        AllocationBaseline.Check(operation, (double)least / Calls);
    }

    // What a named gate reads is looked up among what it has read just before: here it is always somebody else, or another gate.
    private GateId[] NameGates(ScanRequest[] requests, bool named)
    {
        for (var i = 0; named && i < requests.Length; i++)
        {
            requests[i] = requests[i] with { Code = _cipher.Make(_ids[i], DateTimeOffset.UtcNow).ToString() };
        }

        return [.. Enumerable.Range(0, named ? Calls : 0).Select(_ => GateId.TryParse($"{Guid.NewGuid():N}", out var gate) ? gate : default)];
    }

    private static void Gate<T>(string operation, Func<int, T> action, int operations = Operations) =>
        Gate(operation, i => { _ = action(i); }, operations);

    private static void Gate(string operation, Action<int> action, int operations = Operations)
    {
        for (var i = 0; i < operations; i++)
        {
            action(i);
        }

        // The least of several: whatever a tiering compiler or a growing table allocates once is not the operation's.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && !(attempt >= 5 && AllocationBaseline.Holds(operation, (double)least / operations)); attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < operations; i++)
            {
                action(i);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        AllocationBaseline.Check(operation, (double)least / operations);
    }

    private ScanRecord Record(PersonId id) => new()
    {
        ScanId = Guid.CreateVersion7(),
        ScanIdFromGate = true,
        PersonId = id,
        VenueId = _venue.VenueId,
        Region = _venue.Region,
        ScannedAt = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        Verdict = Verdict.Allow,
        Colour = Colour.Green,
        Reason = _green.Reason,
        VerdictReason = (byte)VerdictReason.Colour,
        CodeState = CodeState.Valid,
        Direction = ScanDirection.In,
        Means = ScanMeans.Code,
        TestAgeHours = null,
        GateId = default,
    };

    private byte[] BatchBody()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        writer.WriteArrayHeader(Batch);
        for (var i = 0; i < Batch; i++)
        {
            writer.WriteArrayHeader(7);
            writer.Write(_venue.VenueId.ToString());
            writer.Write(_cipher.Make(_ids[i], DateTimeOffset.UtcNow).ToString());
            writer.WriteNil();
            writer.WriteNil();
            writer.Write(1);
            writer.Write(Guid.CreateVersion7().ToByteArray(bigEndian: true));
            writer.Write("gate-17");
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
