using HealthPass.Kernel.People;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Board;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using Orleans.Concurrency;

namespace HealthPass.Verification.CheckIns;

/// <summary>The check-ins of a venue. Calls overlap: one waits for the disk while the next is decided.</summary>
[Reentrant, CollectionAgeLimit(Minutes = 20)]
internal sealed class CheckInGrain(ScanVerifier verifier, StatusSource statuses, ScreenKeys screens, CheckInWatch watch, CheckInOptions options, TimeProvider clock)
    : Grain, ICheckInGrain
{
    private readonly CheckInMemory _memory = new();

    private VenueId Venue => VenueId.FromGrainKey(this.GetPrimaryKeyLong());

    public async Task<CheckInOutcome> CheckIn(CheckInRequest request)
    {
        var rule = statuses.TryRead(Venue, out var known) ? known : await statuses.FetchAsync(Venue);
        var poster = PosterRules.Judge(rule, request.CodeOf(Venue), clock.GetUtcNow().ToUnixTimeSeconds());
        if (poster.Fault != PosterFault.None)
        {
            if (rule is null)
            {
                // Whoever tries made-up codes keeps no grain awake.
                DeactivateOnIdle();
            }

            return new(poster.Fault, poster.Since, default, IsRegistered: false, IsRepeated: false);
        }

        if (!await MayAsync(request.PersonId, request.Channel))
        {
            return default;
        }

        // Nothing is waited for between looking and taking note.
        var now = clock.GetUtcNow();
        if (_memory.Find(request.PersonId, request.Place, now) is { } earlier)
        {
            var same = await earlier;
            if (same.Fault == ScanFault.None)
            {
                watch.Repeat();
            }

            return new(PosterFault.None, 0, same, IsRegistered: true, IsRepeated: same.Fault == ScanFault.None);
        }

        var scan = verifier.ScanAsync(new()
        {
            VenueId = Venue, PersonId = request.PersonId, Direction = ScanDirection.Pass, Place = request.Place, Means = ScanMeans.CheckIn, Marks = MarksOf(request, rule!, now),
        }).AsTask();
        _memory.Put(request.PersonId, request.Place, scan, now);
        var outcome = await scan;
        if (outcome.Fault != ScanFault.None)
        {
            _memory.Remove(request.PersonId, request.Place);
        }

        return new(PosterFault.None, 0, outcome, IsRegistered: true, IsRepeated: false);
    }

    private async ValueTask<bool> MayAsync(PersonId person, uint channel)
    {
        var now = (uint)clock.GetUtcNow().ToUnixTimeSeconds();
        var status = statuses.TryRead(person, 0, now, out var known, out _) && (channel == 0 || known.Channels != 0) ? known : await statuses.FetchAsync(person);
        return status.IsOpenTo(channel);
    }

    private ScanMarks MarksOf(in CheckInRequest request, VenueRule rule, DateTimeOffset now)
    {
        var before = watch.Move(request.PersonId, rule.Region, now);
        var signs = new CheckInSigns(
            !rule.Screen.IsNone, screens.IsProof(rule, request.Proof, now.ToUnixTimeSeconds()), rule.Region, request.Phone, before.Region, now - before.At, _memory.Count(now),
            now.ToOffset(ShanghaiDay.Offset).Hour);
        return CheckInDoubts.Of(signs, options);
    }
}
