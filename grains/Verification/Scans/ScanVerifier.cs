using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;
using HealthPass.Verification.Verdicts;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Scans;

/// <summary>
/// Answers scans (扫码): opens the code, reads the boards, decides, journals, and answers once the record is durable.
/// A person on the board costs no message to any grain.
/// </summary>
public sealed class ScanVerifier(
    HealthCodeCipher cipher,
    StatusSource statuses,
    PersonBoard board,
    RecentScans recents,
    CodePlaces places,
    RepeatedReads reads,
    PrintedLane printed,
    DocumentWay documents,
    ScanJournal journal,
    NodeTally tally,
    NodeStanding standing,
    DegradedMode degraded,
    TimeProvider clock,
    ILogger<ScanVerifier> logger) : IScanVerifier
{
    private readonly ScanTroubles _troubles = new(clock, logger);
    private readonly ScanRecorder _recorder = new(recents, reads, board, journal);

    private const int Stretch = 64; // As many scans as a word has bits.

    /// <inheritdoc />
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ScanOutcome> ScanAsync(ScanRequest request)
    {
        if (!standing.MayServe)
        {
            return ScanOutcome.Failed(ScanFault.NodeIsolated);
        }

        var prepared = Decide(request, out var decided) ? decided : await DecideSlowlyAsync(request);
        if (prepared.Fault != ScanFault.None)
        {
            return prepared;
        }

        var recent = default(RecentScan);
        var mayBeRetried = request.ScanId is not null;
        if (mayBeRetried && !recents.TryAdd(prepared.Record, out recent))
        {
            return await _recorder.AnswerRetryAsync(recent, prepared);
        }

        try
        {
            var commit = RepeatedReads.Takes(request) ? reads.Append(journal, ref prepared) : journal.AppendAsync(prepared.Record);
            if (mayBeRetried)
            {
                recent.CommitWith(commit);
            }

            await commit;
            return prepared;
        }
        catch (JournalUnavailableException error)
        {
            _troubles.Unrecorded(error);
            if (mayBeRetried)
            {
                recent.GiveBack();
            }

            return ScanOutcome.Failed(ScanFault.JournalUnavailable);
        }
    }

    /// <inheritdoc />
    public async Task ScanAsync(ReadOnlyMemory<ScanRequest> requests, Memory<ScanOutcome> outcomes)
    {
        if (!standing.MayServe)
        {
            outcomes.Span.Fill(ScanOutcome.Failed(ScanFault.NodeIsolated));
            return;
        }

        if (DecideAll(requests.Span, outcomes.Span) is { } slow)
        {
            await Task.WhenAll(slow.ConvertAll(DecideInto));
        }

        var records = ArrayPool<ScanRecord>.Shared.Rent(requests.Length);
        try
        {
            await _recorder.RecordAsync(requests, outcomes, records, _troubles);
        }
        finally
        {
            ArrayPool<ScanRecord>.Shared.Return(records);
        }

        async Task DecideInto(int index)
        {
            var decided = await DecideSlowlyAsync(requests.Span[index]);
            outcomes.Span[index] = decided;
        }
    }

    // Decides what the boards can; tells which scans must ask further. The people of a stretch are named before any of
    // them is looked up, so that their rows come into the processor's cache side by side.
    private List<int>? DecideAll(ReadOnlySpan<ScanRequest> requests, Span<ScanOutcome> outcomes)
    {
        var slow = default(List<int>);
        Span<PersonId> ids = stackalloc PersonId[Stretch];
        Span<ulong> marks = stackalloc ulong[Stretch];
        for (var start = 0; start < requests.Length; start += Stretch)
        {
            var now = clock.GetUtcNow();
            var end = Math.Min(start + Stretch, requests.Length);
            var named = 0UL;
            for (var i = start; i < end; i++)
            {
                if (outcomes[i].Fault != ScanFault.None)
                {
                    continue;
                }

                if (TryName(requests[i], out ids[i - start], out marks[i - start], out outcomes[i]))
                {
                    named |= 1UL << (i - start);
                    board.Prefetch(ids[i - start]);
                    places.Prefetch(marks[i - start]);
                    if (requests[i].ScanId is { } scanId)
                    {
                        recents.Prefetch(scanId);
                    }
                }
                else if (PrintedLane.Takes(requests[i], outcomes[i].Fault))
                {
                    (slow ??= []).Add(i);
                }
            }

            for (var i = start; i < end; i++)
            {
                if ((named & (1UL << (i - start))) != 0 && !Decide(requests[i], ids[i - start], marks[i - start], now, out outcomes[i]))
                {
                    (slow ??= []).Add(i);
                }
            }
        }

        return slow;
    }

    // Decides from the boards alone; false when a grain must be asked.
    private bool Decide(in ScanRequest request, out ScanOutcome outcome) =>
        TryName(request, out var id, out var mark, out outcome)
            ? Decide(request, id, mark, clock.GetUtcNow(), out outcome)
            : !PrintedLane.Takes(request, outcome.Fault);

    // Tells who is scanned; false when that decides the scan already.
    private bool TryName(in ScanRequest request, out PersonId id, out ulong mark, out ScanOutcome outcome)
    {
        var isNamed = TryOpen(request, out id, out mark, out var fault);
        outcome = isNamed ? default : Refuse(request, id, fault);
        return isNamed;
    }

    // A retry of a scan that was answered in time keeps its answer, however old its code is by now.
    private ScanOutcome Refuse(in ScanRequest request, PersonId id, ScanFault fault) =>
        fault is ScanFault.CodeExpired or ScanFault.CodeEnded && request.ScanId is { } scanId && recents.TryGet(scanId, out var recent)
        && recent.Record.PersonId == id
            ? new(ScanFault.None, recent.AsNamedBy(request), 0, false)
            : ScanOutcome.Failed(fault);

    private bool Decide(in ScanRequest request, PersonId id, ulong mark, DateTimeOffset now, out ScanOutcome outcome)
    {
        outcome = default;
        if (!statuses.TryRead(request.VenueId, out var rule))
        {
            return false;
        }

        if (IsOutOfReach(rule, request, out outcome))
        {
            return true;
        }

        var day = ShanghaiDay.Of(now);
        if (!statuses.TryRead(id, ShanghaiDay.Number(day), (uint)now.ToUnixTimeSeconds(), out var status, out var firstOfDay))
        {
            return false;
        }

        if (firstOfDay && status.IsRegistered)
        {
            tally.CountActive(status.Region, id, day);
        }

        outcome = Judge(request, id, mark, MeansOf(request), status, rule, now);
        return true;
    }

    private async Task<ScanOutcome> DecideSlowlyAsync(ScanRequest request)
    {
        try
        {
            if (!statuses.TryRead(request.VenueId, out var rule))
            {
                rule = await statuses.FetchAsync(request.VenueId);
            }

            if (IsOutOfReach(rule, request, out var refused))
            {
                return refused;
            }

            var (id, mark, means, fault) = await NameSlowlyAsync(request);
            if (fault != ScanFault.None)
            {
                return Refuse(request, id, fault);
            }

            var now = clock.GetUtcNow();
            (id, var status) = await documents.FetchAsync(request, id, (uint)now.ToUnixTimeSeconds());
            var day = ShanghaiDay.Of(now);
            if (status.IsRegistered && statuses.IsFirstOfDay(id, ShanghaiDay.Number(day)))
            {
                tally.CountActive(status.Region, id, day);
            }

            return Judge(request, id, mark, means, status, rule, now);
        }
#pragma warning disable CA1031 // One grain that is down or broken must not take the other scans of a call with it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _troubles.Unanswered(error);
            return ScanOutcome.Failed(ScanFault.StatusUnavailable);
        }
    }

    // A live code was opened once already; opening it again is cheaper than carrying it here for the few that miss.
    private ValueTask<NamedPerson> NameSlowlyAsync(in ScanRequest request) =>
        !TryOpen(request, out var id, out var mark, out var fault) && PrintedLane.Takes(request, fault)
            ? printed.OpenAsync(request, request.ScanId is { } scanId && recents.TryGet(scanId, out _))
            : ValueTask.FromResult(new NamedPerson(id, mark, MeansOf(request), fault));

    private static ScanMeans MeansOf(in ScanRequest request) =>
        request.Means != default ? request.Means
        : request.Code is null ? ScanMeans.Document
        : ScanMeans.Code;

    // Before the person is looked up: who is registered is told to nobody whose business the venue is not.
    private static bool IsOutOfReach([NotNullWhen(false)] VenueRule? rule, in ScanRequest request, out ScanOutcome outcome)
    {
        var fault = rule is null ? ScanFault.VenueUnknown
            : request.Within != default && !request.Within.Contains(rule.Region) ? ScanFault.OutOfScope
            : rule.Standing != VenueStanding.InUse ? StandingFaults.Of(rule.Standing)
            : !rule.TakesScansAt(request.Place) ? ScanFault.PlaceUnknown
            : ScanFault.None;
        outcome = fault == ScanFault.None ? default : ScanOutcome.Failed(fault);
        return rule is null || fault != ScanFault.None;
    }

    private bool TryOpen(in ScanRequest request, out PersonId id, out ulong mark, out ScanFault fault)
    {
        if (request.Code is null)
        {
            (id, mark, fault) = (request.PersonId, 0, ScanFault.None);
            return true;
        }

        fault = PrintedLane.FaultOf(cipher.Open(request.Code, out var code, out mark));
        id = code.PersonId;
        return fault == ScanFault.None;
    }

    private ScanOutcome Judge(in ScanRequest request, PersonId id, ulong mark, ScanMeans means, in PersonStatus status, VenueRule rule, DateTimeOffset now)
    {
        var popUp = (status.Flags & StatusFlags.PopUp) != 0;
        var state = !status.IsRegistered ? CodeState.Unknown
            : (status.Flags & StatusFlags.Revoked) != 0 && request.Code is not null ? CodeState.Revoked
            : CodeState.Valid;
        var seconds = (uint)now.ToUnixTimeSeconds();
        var copied = request.Code is not null && places.IsCopied(mark, id, rule.Region, seconds);
        var result = VerdictRule.Decide(
            new VerdictInput(status.IsRegistered, status.Colour, state, status.LastNegativeTestAt, popUp, seconds, copied),
            rule.Entry);
        var record = new ScanRecord
        {
            ScanId = request.ScanId ?? Guid.CreateVersion7(now),
            ScanIdFromGate = request.ScanId is not null,
            PersonId = id,
            VenueId = request.VenueId,
            Region = rule.Region,
            ScannedAt = now.ToUnixTimeMilliseconds(),
            Verdict = result.Verdict,
            Colour = status.Colour,
            Reason = status.Reason,
            VerdictReason = (byte)result.Reason,
            CodeState = state,
            Direction = request.Direction,
            Means = means,
            Marks = request.Marks | degraded.Mark,
            Place = request.Place,
            TestAgeHours = result.TestAgeHours,
            GateId = request.GateId,
        };
        return new(ScanFault.None, record, status.NameMask, popUp);
    }
}
