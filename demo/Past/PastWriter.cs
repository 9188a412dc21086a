using System.Globalization;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Demo.Visits;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Helps;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Demo.Past;

/// <summary>
/// Writes the days before the demo's first start as a node would have left them: residents and venues by their grains, scans
/// and shows by the stores that a node ships to. The history of regions is computed from that, not written, so that it holds
/// whenever it is computed again.
/// </summary>
/// <param name="silo">A silo on the new folder.</param>
/// <param name="clock">Its clock.</param>
/// <param name="options">What the demo is like.</param>
/// <param name="province">The made-up province.</param>
/// <param name="channels">Names of the API's channels.</param>
internal sealed class PastWriter(
    IServiceProvider silo, PastClock clock, DemoOptions options, DemoProvince province, DemoChannels channels)
{
    // What a scan takes in the journal, about: the node's journal goes on behind the last address.
    private const long AddressesAScan = 128;
    private const int ScansAtOnce = 5_000;

    // Submitted on the first day, and lying since: whoever looks after cases has them go up.
    private const int LateReviews = 4;

    private readonly RegionTree _tree = silo.GetRequiredService<RegionTree>();
    private readonly IScanStore _scans = silo.GetRequiredService<IScanStore>();
    private readonly IHistoryStore _history = silo.GetRequiredService<IHistoryStore>();
    private readonly PastChannels _channels = new(channels.Residents);
    private long _address;
    private long _visits;

    /// <summary>Writes everything up to now.</summary>
    /// <param name="now">The instant at which the past ends.</param>
    /// <param name="book">Keeps the ids of the residents who have applied.</param>
    /// <param name="state">What the demo's traffic goes on from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteAsync(DateTimeOffset now, ResidentBook book, DemoStateFile state, CancellationToken cancellationToken)
    {
        var grains = silo.GetRequiredService<IGrainFactory>();
        var slots = PastPlan.Of(province, options, now);
        clock.Set(slots[0].Start);
        var rules = await PastVenues.RegisterAsync(grains, province.Venues, channels.Venues, state);
        await PastCoverage.WriteAsync(
            silo.GetRequiredService<ICoverageStore>(), grains, province.Venues, rules is [var first, ..] ? first.VenueId : null, _tree, slots[0].Start, cancellationToken);
        await PastPlaces.AddAsync(grains, province.Venues, rules, channels.Venues);
        var reviews = new PastVenueReviews(grains, silo.GetRequiredService<VenueReviewCommands>(), silo.GetRequiredService<MeasureCommands>(), _tree);
        await reviews.SubmitAsync(0, LateReviews);
        var tasks = new PastTasks(
            grains, silo.GetRequiredService<ITaskStore>(), silo.GetRequiredService<TaskCommands>(), silo.GetRequiredService<DispatchCommands>(), silo.GetRequiredService<IAudit>(), _tree);
        await tasks.DispatchAsync(slots[0].Start, ShanghaiDay.Of(now), cancellationToken);
        var texts = new PastTexts(
            grains, silo.GetRequiredService<IMessageStore>(), silo.GetRequiredService<IPhoneKeyStore>(), silo.GetRequiredService<PhoneKeys>(), silo.GetRequiredService<TextArrivals>(),
            silo.GetRequiredService<IAudit>(), _tree, options.Seed);
        await texts.SendAsync(slots[0].Start, ShanghaiDay.Of(now), cancellationToken);
        await new PastTargets(silo.GetRequiredService<ITargetStore>(), silo.GetRequiredService<IAudit>(), _tree).SetAsync(slots[0].Start, ShanghaiDay.Of(now), cancellationToken);
        var volunteers = new PastVolunteers(
            silo.GetRequiredService<IVolunteerStore>(), silo.GetRequiredService<IHelpLedger>(), silo.GetRequiredService<IAudit>(), options.Seed);
        var residents = new PastResidents(grains, channels.Residents, silo.GetRequiredService<PersonIndex>(), _tree, province.Residents, book);
        var counts = new PastCounts(_tree);
        foreach (var slot in PastPlan.LeadIn(province, options, now))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ApplyAsync(slot, residents, counts);
        }

        var today = ShanghaiDay.Of(now);
        foreach (var day in slots.GroupBy(slot => slot.Day))
        {
            counts.BeginDay();
            var scans = new List<ScanRecord>();
            var points = new List<RegionPoint>();
            foreach (var slot in day)
            {
                cancellationToken.ThrowIfCancellationRequested();

                // The wall draws two days; a curve of every day would be most of the file.
                points.AddRange(day.Key >= today.AddDays(-1) ? counts.Sample(slot) : []);
                Visit(slot, residents, rules, counts, scans);
                await ApplyAsync(slot, residents, counts);
            }

            if (day.Key < today)
            {
                await volunteers.WriteAsync(day.Key, cancellationToken);
            }

            await ShipAsync(day.Key, scans, counts, cancellationToken);
            await _history.WritePointsAsync(points, cancellationToken);
        }

        await _channels.WriteAsync(silo, now, cancellationToken);

        // The days count as complete because the node says how far its records go, as it does when it runs.
        await _history.WriteProgressAsync(now.ToUnixTimeMilliseconds(), stopped: false, cancellationToken);
        clock.Set(now);
        await reviews.SubmitAsync(LateReviews, int.MaxValue - LateReviews);
        await tasks.GoOnAsync();
        await texts.WriteAsync(today);
        var counting = silo.GetRequiredService<DayCounting>();
        foreach (var day in slots.Select(slot => slot.Day).Distinct().Where(day => day < today))
        {
            _ = await counting.ComputeAsync(day, RegionLevel.Village, cancellationToken);
        }

        state.Change(known => (known.Seed, known.Scale, known.Launch, known.Applied, known.Visits) = (
            options.Seed, options.Scale, PastPlan.LaunchOf(options, now), slots[^1].Applied + slots[^1].Applying, _visits));
    }

    private async Task ApplyAsync(PastSlot slot, PastResidents residents, PastCounts counts)
    {
        clock.Set(slot.InstantOf(0, 1));
        foreach (var home in await residents.ApplyAsync(slot.Applied, slot.Applying, slot.Day))
        {
            counts.Apply(home);
        }

        _channels.Apply(slot.Day, slot.Applied, slot.Applying);
    }

    private void Visit(PastSlot slot, PastResidents residents, IReadOnlyList<VenueRule> rules, PastCounts counts, List<ScanRecord> scans)
    {
        for (var number = 0; number < slot.Visits; number++)
        {
            var at = slot.InstantOf(number, slot.Visits);
            var visit = province.Planner.Plan(_visits++, at.DateTime, slot.Applied);
            var (person, home) = (residents.IdOf(visit.Resident), residents.HomeOf(visit.Resident));
            if (visit.Manner is not (VisitManner.ByDocument or VisitManner.CheckIn))
            {
                counts.Show(person, home);
                _channels.Show(slot.Day, visit.Resident);
            }

            if (visit.Manner != VisitManner.ShowOnly && _tree.TryFind(rules[visit.Venue].Region, out var place))
            {
                var scan = Scan(visit, person, residents.Reason, rules[visit.Venue], at);
                counts.Scan(scan, home, place);
                scans.Add(scan);
            }
        }
    }

    private static ScanRecord Scan(Visit visit, PersonId person, byte reason, VenueRule rule, DateTimeOffset at)
    {
        var result = VerdictRule.Decide(new(true, Colour.Green, CodeState.Valid, 0, false, (uint)at.ToUnixTimeSeconds()), rule.Entry);
        var gate = default(GateId);
        _ = visit.Gate > 0 && GateId.TryParse(string.Create(CultureInfo.InvariantCulture, $"demo-{visit.Venue + 1}-{visit.Gate}"), out gate);
        return new()
        {
            ScanId = Guid.CreateVersion7(at),
            ScanIdFromGate = false,
            PersonId = person,
            VenueId = rule.VenueId,
            Region = rule.Region,
            ScannedAt = at.ToUnixTimeMilliseconds(),
            Verdict = result.Verdict,
            Colour = Colour.Green,
            Reason = reason,
            VerdictReason = (byte)result.Reason,
            CodeState = CodeState.Valid,
            Direction = ScanNames.TryParse(visit.Direction, out var direction) ? direction : ScanDirection.Pass,
            Means = visit.Manner switch
            {
                VisitManner.ByDocument => ScanMeans.Document,
                VisitManner.CheckIn => ScanMeans.CheckIn,
                _ => ScanMeans.Code,
            },
            TestAgeHours = result.TestAgeHours,
            GateId = gate,
        };
    }

    private async Task ShipAsync(DateOnly day, List<ScanRecord> scans, PastCounts counts, CancellationToken cancellationToken)
    {
        foreach (var chunk in scans.Chunk(ScansAtOnce))
        {
            var next = _address + (chunk.Length * AddressesAScan);
            _ = await _scans.ShipAsync(new(chunk, [], _address, next), cancellationToken);
            _address = next;
        }

        _ = await _scans.ShipAsync(new([], counts.ShowsOf(day), _address, _address), cancellationToken);
        await _scans.WriteSketchesAsync(counts.SketchesOf(day), cancellationToken);
    }
}
