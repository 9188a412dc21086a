using HealthPass.Kernel.People;
using HealthPass.Verification.Board;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>Has scans that were decided journalled once: what was sent before, or read twice, is answered as it was.</summary>
internal sealed class ScanRecorder(RecentScans recents, RepeatedReads reads, PersonBoard board, ScanJournal journal)
{
    /// <summary>Journals the scans of a call that were decided, in one commit.</summary>
    /// <param name="requests">The scans.</param>
    /// <param name="outcomes">What was decided; afterwards what is answered.</param>
    /// <param name="records">Room for as many.</param>
    /// <param name="troubles">Told what the journal does not take.</param>
    public async Task RecordAsync(ReadOnlyMemory<ScanRequest> requests, Memory<ScanOutcome> outcomes, ScanRecord[] records, ScanTroubles troubles)
    {
        var claims = default(List<RecentScan>);
        var retries = default(List<(int Index, RecentScan Recent)>);
        var repeats = default(List<(int Index, Task Commit)>);
        var noted = default(TaskCompletionSource);
        var fresh = 0;
        for (var i = 0; i < requests.Length; i++)
        {
            ref var outcome = ref outcomes.Span[i];
            if (outcome.Fault != ScanFault.None)
            {
                continue;
            }

            if (requests.Span[i].ScanId is not null)
            {
                if (!recents.TryAdd(outcome.Record, out var recent))
                {
                    (retries ??= []).Add((i, recent));
                    continue;
                }

                (claims ??= new(requests.Length)).Add(recent);
            }
            else if (RepeatedReads.Takes(requests.Span[i]))
            {
                // Noted before the journal has them: one that is read again meanwhile, in this call or in another, waits for it as well.
                noted ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
                if (reads.Note(noted.Task, ref outcome) is { } earlier)
                {
                    (repeats ??= []).Add((i, earlier));
                    continue;
                }
            }

            records[fresh++] = outcome.Record;
        }

        try
        {
            var commit = journal.AppendAsync(records.AsSpan(0, fresh));
            claims?.ForEach(claim => claim.CommitWith(commit));
            await commit;
            noted?.SetResult();
        }
        catch (JournalUnavailableException error)
        {
            troubles.Unrecorded(error);
            claims?.ForEach(claim => claim.GiveBack());
            FailFresh(outcomes.Span, retries, repeats);
            Fail(noted, error);
        }
        finally
        {
            _ = noted?.TrySetCanceled();
        }

        if (repeats is not null)
        {
            await AnswerRepeatsAsync(repeats, outcomes);
        }

        foreach (var (index, recent) in retries ?? [])
        {
            var answer = await AnswerRetryAsync(recent, outcomes.Span[index]);
            outcomes.Span[index] = answer;
        }
    }

    /// <summary>Answers a scan that was sent before, by its id, once that one is on disk.</summary>
    /// <param name="recent">The scan as it was then.</param>
    /// <param name="prepared">What would be answered now.</param>
    /// <returns>What is answered.</returns>
    public async Task<ScanOutcome> AnswerRetryAsync(RecentScan recent, ScanOutcome prepared)
    {
        if (!recent.IsSameAs(prepared.Record))
        {
            return ScanOutcome.Failed(ScanFault.ScanIdReused);
        }

        try
        {
            await recent.Committed;
        }
        catch (JournalUnavailableException)
        {
            return ScanOutcome.Failed(ScanFault.JournalUnavailable);
        }

        var mask = board.TryGet(recent.Record.PersonId, out var status) ? status.NameMask : prepared.NameMask;
        return new(ScanFault.None, recent.Record, mask, (status.Flags & StatusFlags.PopUp) != 0);
    }

    // What was read twice is answered when the first read is on disk, and refused with it when it never is.
    private static async Task AnswerRepeatsAsync(List<(int Index, Task Commit)> repeats, Memory<ScanOutcome> outcomes)
    {
        foreach (var (index, commit) in repeats)
        {
            await commit.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!commit.IsCompletedSuccessfully)
            {
                outcomes.Span[index] = ScanOutcome.Failed(ScanFault.JournalUnavailable);
            }
        }
    }

    private static void Fail(TaskCompletionSource? noted, JournalUnavailableException error)
    {
        if (noted is not null)
        {
            noted.SetException(error);

            // Looked at, for it may be that nobody waits for it.
            _ = noted.Task.Exception;
        }
    }

    private static void FailFresh(Span<ScanOutcome> outcomes, List<(int Index, RecentScan Recent)>? retries, List<(int Index, Task Commit)>? repeats)
    {
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i].Fault == ScanFault.None && retries?.Exists(retry => retry.Index == i) != true && repeats?.Exists(repeat => repeat.Index == i) != true)
            {
                outcomes[i] = ScanOutcome.Failed(ScanFault.JournalUnavailable);
            }
        }
    }
}
