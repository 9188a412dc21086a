using System.Security.Cryptography;
using HealthPass.Benchmarks.Micro;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Shows;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Benchmarks.Suites;

/// <summary>The engine in this process with the keys of one suite: a board, a journal, everybody on it, and no HTTP before it.</summary>
internal sealed class SuiteBench : IDisposable
{
    private const int Persons = 1_000;
    private const int Batch = 500;
    private const int Page = 1_000;
    private const int ProfileBytes = 120;
    private const int SealedBytes = 300;

    private static readonly VenueRule Station = new(new(42), 1, MicroWorld.Regions[5].Code, MicroWorld.Rule);
    private static readonly PrintedClaims Claims = new(
        new("00112233-4455-6677-8899-aabbccddeeff"), DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(7), "王**", "51**************34");

    private readonly PersonId[] _ids = MicroWorld.Ids(Persons);
    private readonly HealthCodeCipher _cipher;
    private readonly PrintedCodes _printed;
    private readonly CodeIssuer _issuer;
    private readonly ScanVerifier _verifier;
    private readonly ScanJournal _journal;
    private readonly EnvelopeSealer _envelopes;
    private readonly Sealer _sealer;
    private readonly RowSeals _rows;

    public SuiteBench(KeySuite suite, string folder)
    {
        VersionedKey[] key = [new(1, RandomNumberGenerator.GetBytes(suite.KeyBytes()), DateTimeOffset.UnixEpoch, suite)];
        var keys = new KeyRing(new(new byte[32], key, key));
        _cipher = new(keys, TimeProvider.System);
        _printed = new(new(keys), TimeProvider.System);
        _envelopes = new(keys, TimeProvider.System);
        _sealer = new(keys, TimeProvider.System);
        _rows = new(keys, TimeProvider.System);
        var board = new PersonBoard(Persons);
        foreach (var id in _ids)
        {
            _ = board.Put(id, MicroWorld.Green);
        }

        var venues = new VenueBoard(TimeProvider.System);
        venues.Put(Station);
        var tally = new NodeTally(MicroWorld.Regions, "bench", ShanghaiDay.Of(DateTimeOffset.UtcNow));
        var standing = new NodeStanding(TimeProvider.System);
        standing.StandAlone();

        // Nobody is missing from the boards, so no grain is ever asked.
        var statuses = new StatusSource(board, venues, null!, null!);
        _issuer = new(_cipher, statuses, tally, standing, TimeProvider.System);
        _journal = new(new() { Folder = folder }, tally, NullLogger<ScanJournal>.Instance);
        _journal.Open(0);
        _verifier = new(
            _cipher, statuses, board, new(TimeProvider.System), new(), new(), null!, null!, _journal, tally, standing, new(() => false), TimeProvider.System, NullLogger<ScanVerifier>.Instance);
    }

    public void Dispose() => _journal.Dispose();

    /// <summary>What is measured, in the order of the table.</summary>
    public IEnumerable<SuiteWork> Works()
    {
        var code = _cipher.Make(_ids[0], DateTimeOffset.UtcNow).ToString();
        yield return Each("issue a live code", i => _cipher.Make(_ids[i % Persons], DateTimeOffset.UtcNow));
        yield return Each("verify a live code", _ => _cipher.Open(code, out var _));
#pragma warning disable CA2012 // Turning it into a task, as the rule wants, would allocate one.
        yield return Each("show", i => _issuer.ShowAsync(_ids[i % Persons]).IsCompletedSuccessfully);
#pragma warning restore CA2012
        yield return new("scan, 500 a call, on disk", ScanAsync);
        var paper = _printed.Make(Claims);
        yield return Each("sign a printed code", _ => _printed.Make(Claims));
        yield return Each("check a printed code", _ => _printed.Open(paper, out var _));
        var profile = _envelopes.Seal([1], new byte[ProfileBytes]);
        yield return Each("seal a profile", _ => _envelopes.Seal([1], new byte[ProfileBytes]));
        yield return Each("open a profile", _ => _envelopes.Open([1], profile));
        var what = new SealInput().Add(new byte[SealedBytes]);
        yield return Each("seal what was decided", _ => _sealer.Make(SealPurpose.Fact, what));
        yield return new("check the seal of a row, a page of 1,000", CheckRows());
    }

    private static SuiteWork Each<T>(string name, Func<int, T> work) => new(name, times =>
    {
        for (var i = 0; i < times; i++)
        {
            _ = work(i);
        }

        return Task.FromResult(times);
    });

    private async Task<int> ScanAsync(int times)
    {
        // Codes of their own, made beforehand: all rounds together take longer than one is good for.
        var requests = Enumerable.Range(0, Batch)
            .Select(i => new ScanRequest { VenueId = Station.VenueId, Code = _cipher.Make(_ids[i], DateTimeOffset.UtcNow).ToString(), Direction = ScanDirection.In }).ToArray();
        var outcomes = new ScanOutcome[Batch];
        var done = 0;
        for (; done < times; done += Batch)
        {
            await _verifier.ScanAsync(requests, outcomes);
            if (outcomes[0].Fault != ScanFault.None || outcomes[^1].Fault != ScanFault.None)
            {
                throw new InvalidOperationException($"A scan was not answered: {outcomes[0].Fault}, {outcomes[^1].Fault}.");
            }
        }

        return done;
    }

    private Func<int, Task<int>> CheckRows()
    {
        var page = _ids.Take(Page).Select(id =>
        {
            var row = new DirectoryStatusRow(id, 3, MicroWorld.Regions[5].Code, Colour.Green, 18, (byte)StatusFlags.Registered, 7, 8, 9, "wechat");
            return row with { Seal = _rows.Make(row) };
        }).ToArray();
        var holds = new bool[Page];
        return times =>
        {
            var done = 0;
            for (; done < times; done += Page)
            {
                _rows.Check(page, holds);
            }

            return holds.All(held => held) ? Task.FromResult(done) : throw new InvalidOperationException("A seal does not hold.");
        };
    }
}
