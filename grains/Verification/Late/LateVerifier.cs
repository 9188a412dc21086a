using System.Buffers;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Standing;
using HealthPass.Verification.Tally;
using HealthPass.Verification.Verdicts;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Late;

/// <summary>
/// Records scans that gates made without the network (补传): under the time at which they were made, with the verdict that the gate told. Who was scanned is
/// found out now; nothing is decided any more. None is answered before it is on disk.
/// </summary>
public sealed class LateVerifier(
    HealthCodeCipher cipher,
    PrintedCodes printed,
    IPrintedCodeReader holders,
    StatusSource statuses,
    DocumentWay documents,
    RecentScans recents,
    LateMemory memory,
    ScanJournal journal,
    NodeTally tally,
    NodeStanding standing,
    LateOptions options,
    TimeProvider clock,
    ILogger<LateVerifier> logger) : ILateVerifier
{
    // Offsets are told in whole seconds, and a clock that nobody sets right goes wrong by some in a day.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(30);

    // People who are not on the board are asked for side by side, but few at once: live scans ask too.
    private const int AtOnce = 16;

    private readonly ScanTroubles _troubles = new(clock, logger);

    /// <inheritdoc />
    public async Task RecordAsync(ReadOnlyMemory<LateScan> scans, Memory<LateOutcome> outcomes)
    {
        if (!standing.MayServe)
        {
            outcomes.Span.Fill(new(ScanFault.NodeIsolated));
            return;
        }

        var prepared = ArrayPool<ScanRecord>.Shared.Rent(scans.Length);
        try
        {
            await PrepareAsync(scans, outcomes, prepared);
            await RecordAsync(scans.Length, prepared, outcomes);
        }
        finally
        {
            ArrayPool<ScanRecord>.Shared.Return(prepared);
        }
    }

    private async Task PrepareAsync(ReadOnlyMemory<LateScan> scans, Memory<LateOutcome> outcomes, ScanRecord[] prepared)
    {
        var now = clock.GetUtcNow();
        for (var start = 0; start < scans.Length; start += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(start, Math.Min(AtOnce, scans.Length - start))
                .Where(index => outcomes.Span[index].Fault == ScanFault.None)
                .Select(PrepareOneAsync));
        }

        async Task PrepareOneAsync(int index)
        {
            var (fault, record) = await TryPrepareAsync(scans.Span[index], now);
            prepared[index] = record;
            outcomes.Span[index] = new(fault);
        }
    }

    private async Task RecordAsync(int count, ScanRecord[] prepared, Memory<LateOutcome> outcomes)
    {
        var claims = new List<(int Index, RecentScan Claim)>(count);
        var known = new List<(int Index, RecentScan Before)>();
        for (var i = 0; i < count; i++)
        {
            if (outcomes.Span[i].Fault != ScanFault.None)
            {
                continue;
            }

            // It may have been sent while there was a network, and only the answer was lost.
            if (recents.TryGet(prepared[i].ScanId, out var recent) || !memory.Ids.TryAdd(prepared[i], out recent))
            {
                known.Add((i, recent));
            }
            else
            {
                claims.Add((i, recent));
            }
        }

        await CommitAsync(claims, prepared, outcomes);
        foreach (var (index, before) in known)
        {
            var answer = await AnswerAgainAsync(before, prepared[index]);
            outcomes.Span[index] = answer;
        }
    }

    private async Task CommitAsync(List<(int Index, RecentScan Claim)> claims, ScanRecord[] prepared, Memory<LateOutcome> outcomes)
    {
        var fresh = ArrayPool<ScanRecord>.Shared.Rent(claims.Count);
        try
        {
            for (var i = 0; i < claims.Count; i++)
            {
                fresh[i] = prepared[claims[i].Index];
            }

            var commit = journal.AppendAsync(fresh.AsSpan(0, claims.Count));
            claims.ForEach(claim => claim.Claim.CommitWith(commit));
            await commit;
        }
        catch (JournalUnavailableException error)
        {
            _troubles.Unrecorded(error);
            claims.ForEach(claim =>
            {
                claim.Claim.GiveBack();
                outcomes.Span[claim.Index] = new(ScanFault.JournalUnavailable);
            });
        }
        finally
        {
            ArrayPool<ScanRecord>.Shared.Return(fresh);
        }
    }

    private static async Task<LateOutcome> AnswerAgainAsync(RecentScan before, ScanRecord record)
    {
        if (!before.IsSameAs(record))
        {
            return new(ScanFault.ScanIdReused);
        }

        try
        {
            await before.Committed;
            return new(ScanFault.None, Known: true);
        }
        catch (JournalUnavailableException)
        {
            return new(ScanFault.JournalUnavailable);
        }
    }

    private async Task<(ScanFault Fault, ScanRecord Record)> TryPrepareAsync(LateScan scan, DateTimeOffset now)
    {
        var time = LateTime.Of(scan.DeviceTime, scan.ClockOffset, now, options.Days);
        if (time.Fault != ScanFault.None)
        {
            return (time.Fault, default);
        }

        try
        {
            return await PrepareAsync(scan, time, now);
        }
#pragma warning disable CA1031 // One grain that is down or broken must not take the other scans of a call with it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _troubles.Unanswered(error);
            return (ScanFault.StatusUnavailable, default);
        }
    }

    private async Task<(ScanFault Fault, ScanRecord Record)> PrepareAsync(LateScan scan, LateTime time, DateTimeOffset now)
    {
        var request = scan.Request;
        if (!statuses.TryRead(request.VenueId, out var rule))
        {
            rule = await statuses.FetchAsync(request.VenueId);
        }

        // Whether the venue is in use now says nothing of then.
        if (rule is null || (request.Within != default && !request.Within.Contains(rule.Region)))
        {
            return (rule is null ? ScanFault.VenueUnknown : ScanFault.OutOfScope, default);
        }

        var (fault, id, means) = await NameAsync(request, time);
        if (fault != ScanFault.None)
        {
            return (fault, default);
        }

        (id, var status) = await documents.FetchAsync(request, id, (uint)now.ToUnixTimeSeconds());
        CountActive(id, status, time.At, now);
        return (ScanFault.None, RecordOf(scan, rule, id, means, status.IsRegistered, time));
    }

    private async ValueTask<(ScanFault Fault, PersonId Id, ScanMeans Means)> NameAsync(ScanRequest request, LateTime time)
    {
        if (request.Code is not { } text)
        {
            return (ScanFault.None, request.PersonId, request.Means == 0 ? ScanMeans.Document : request.Means);
        }

        if (PrintedCodes.IsOne(text))
        {
            // Its own dates are in days: a clock that is not sure is good enough for them.
            var fault = PrintedLane.FaultOf(printed.Open(text, DateTimeOffset.FromUnixTimeMilliseconds(time.At), out var claims));
            var holder = fault == ScanFault.None ? await holders.FindAsync(claims.Code) : null;
            return (fault != ScanFault.None ? fault : holder is null ? ScanFault.CodeEnded : ScanFault.None, holder?.PersonId ?? default, ScanMeans.Printed);
        }

        var sealing = cipher.Unseal(text, out var code, out _);
        if (sealing == CodeFault.None && time.IsSure)
        {
            sealing = HealthCodeCipher.Judge(code, time.At, HealthCodeCipher.Validity + Slack, HealthCodeCipher.MaxClockSkew + Slack);
        }

        return (PrintedLane.FaultOf(sealing), code.PersonId, ScanMeans.Code);
    }

    // The sketches of days before yesterday are in the database alone, and are estimates.
    private void CountActive(PersonId id, in PersonStatus status, long at, DateTimeOffset now)
    {
        var (day, today) = (ShanghaiDay.Of(at), ShanghaiDay.Of(now));
        if (status.IsRegistered && day >= today.AddDays(-1) && (day != today || statuses.IsFirstOfDay(id, ShanghaiDay.Number(day))))
        {
            tally.CountActive(status.Region, id, day);
        }
    }

    private static ScanRecord RecordOf(LateScan scan, VenueRule rule, PersonId id, ScanMeans means, bool isRegistered, LateTime time) => new()
    {
        ScanId = scan.Request.ScanId!.Value,
        ScanIdFromGate = true,
        PersonId = id,
        VenueId = scan.Request.VenueId,
        Region = rule.Region,
        ScannedAt = time.At,
        Verdict = scan.Verdict,
        // What it was then nobody knows.
        Colour = Colour.None,
        Reason = 0,
        VerdictReason = (byte)VerdictReason.Offline,
        CodeState = isRegistered ? CodeState.Valid : CodeState.Unknown,
        Direction = scan.Request.Direction,
        Means = means,
        TestAgeHours = null,
        GateId = scan.Request.GateId,
        Place = scan.Request.Place,
        Marks = ScanMarks.Late | (time.IsSure ? 0 : ScanMarks.ClockUnsure) | (scan.Degraded ? ScanMarks.Degraded : 0),
        ClockOffset = scan.ClockOffset ?? 0,
    };
}
