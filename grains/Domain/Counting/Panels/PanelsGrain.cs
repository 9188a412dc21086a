using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>
/// Puts the wall's panels together from what nodes report and from a few slow reads of the database. Reentrant, because
/// a slow read of one region must not hold up the others; what is read is put in place only when it is whole.
/// </summary>
[Reentrant]
internal sealed partial class PanelsGrain(
    IVenueDirectory directory,
    IRegionNumbers numbers,
    ICoverageStore coverage,
    RegionTree tree,
    IClusterMembershipService membership,
    TimeProvider clock,
    ILogger<PanelsGrain> logger) : Grain, IPanelsGrain
{
    private const int MaxHubs = 8;
    private const int PageLength = 2_000;
    private const int MaxRegionsKept = 1_024;

    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReadAgainEvery = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan PanelsLast = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan ReadingsLast = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromHours(24);

    // Clocks of nodes differ, and a row appears a moment after the time it bears.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly Guid _incarnation = Guid.NewGuid();
    private readonly Dictionary<string, PanelNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<RegionCode, RegionPanels> _panels = [];
    private readonly RegionReadings<IReadOnlyList<ChannelShare>> _channels = new(
        ReadingsLast, MaxRegionsKept, clock, region => ReadChannelsAsync(numbers, region), error => LogNotRead(logger, error));

    private readonly RegionReadings<ExpectedSum> _expected = new(
        ReadingsLast, MaxRegionsKept, clock, region => ReadExpectedAsync(coverage, region), error => LogNotRead(logger, error));

    private readonly VenueBook _venues = new(tree);
    private DateTimeOffset _wokeAt;
    private DateTimeOffset _readAt = DateTimeOffset.MinValue;
    private DateTimeOffset _readAllAt = DateTimeOffset.MinValue;
    private DateOnly _day;
    private bool _readScans;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _wokeAt = clock.GetUtcNow();
        _day = Today;
        _ = this.RegisterGrainTimer(TickAsync, new GrainTimerCreationOptions(TimeSpan.Zero, TickEvery) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public Task<Guid> Report(PanelReport report)
    {
        BeginDay();
        var node = NodeOf(report.Node);
        if (node.Report is { } newer && report.IsOlderThan(newer))
        {
            return Task.FromResult(_incarnation);
        }

        var isFirst = node.Report is null;
        node.Report = report;
        node.HeardAt = clock.GetUtcNow();
        if (report.Day != _day)
        {
            // Around midnight clocks differ: the node is asked for everything again.
            return Task.FromResult(Guid.Empty);
        }

        var now = node.HeardAt.Value.ToUnixTimeSeconds();
        for (var i = 0; i < report.Venues.Length; i++)
        {
            var id = VenueId.FromGrainKey(report.Venues[i]);
            var known = node.Scans.GetValueOrDefault(id);
            Know(node, id, report.Scans[i], report.CheckIns is { } counted && i < counted.Length ? counted[i] : 0);

            // What a node had counted before the panels woke, or was restored with, happened at some time before.
            if (!isFirst)
            {
                _venues.Scanned(id, now, report.Scans[i] - known);
            }
        }

        return Task.FromResult(_incarnation);
    }

    public async Task<RegionPanels> GetPanels(RegionCode region)
    {
        BeginDay();
        var now = clock.GetUtcNow();
        if (_panels.TryGetValue(region, out var kept) && now - kept.AsOf < PanelsLast && kept.AsOf <= now)
        {
            return kept;
        }

        var (reading, expecting) = (_channels.OfAsync(region), _expected.OfAsync(region));
        var (channels, channelsReadAt) = await reading;
        var (expected, _) = await expecting;
        if (!tree.TryFind(region, out var node))
        {
            throw new ArgumentException("The region is not in the tree.", nameof(region));
        }

        // Midnight may have passed while the channels were read: what is counted of the day must bear a time of the same day.
        BeginDay();
        now = clock.GetUtcNow();

        if (_panels.Count >= MaxRegionsKept)
        {
            _panels.Clear();
        }

        return _panels[region] = new(
            region,
            now,
            _readAllAt == DateTimeOffset.MinValue ? null : _venues.CoverageOf(node) with { Expected = expected?.Expected, Present = expected?.Present },
            channels,
            _venues.BusiestHubs(region, now.ToUnixTimeSeconds(), MaxHubs),
            (int)Math.Clamp((now - _wokeAt).TotalSeconds, 1, ScanWindow.Slots * ScanWindow.SlotSeconds),
            channelsReadAt);
    }

    public Task<ServiceHealth> GetService()
    {
        var now = clock.GetUtcNow();
        var members = new Dictionary<string, SiloStatus>(StringComparer.Ordinal);
        foreach (var member in membership.CurrentSnapshot.Members.Values)
        {
            // A node that was restarted is in the table twice: as what it is and as what it was.
            if (!members.TryGetValue(member.Name, out var status) || status == SiloStatus.Dead)
            {
                members[member.Name] = member.Status;
            }
        }

        var names = members.Keys.Union(_nodes.Where(node => node.Value.HeardAt is not null).Select(node => node.Key));
        return Task.FromResult(new ServiceHealth(now, [.. names.Order(StringComparer.Ordinal).Select(name => HealthOf(name, members, now)).OfType<NodeHealth>()]));
    }

    private DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    // Null for a node that has been away for so long that nobody waits for it.
    private NodeHealth? HealthOf(string name, Dictionary<string, SiloStatus> members, DateTimeOffset now)
    {
        var node = _nodes.GetValueOrDefault(name);
        var unheard = now - (node?.HeardAt ?? _wokeAt);
        var condition = NodeConditions.Of(members.TryGetValue(name, out var status) ? status : null, unheard);
        return condition == NodeCondition.Gone && unheard > ForgetAfter
            ? null
            : new(
                name, condition, node?.HeardAt, node?.Report?.LagRecords ?? 0, node?.Report?.LagSeconds ?? 0,
                node?.Report?.FailingSeconds ?? 0, node?.Report?.ReportAgeSeconds ?? 0);
    }

    private PanelNode NodeOf(string name)
    {
        if (!_nodes.TryGetValue(name, out var node))
        {
            HeardNodes.CheckBound(_nodes.Count + 1);
            _nodes.Add(name, node = new());
        }

        return node;
    }

    private void BeginDay()
    {
        var today = Today;
        if (_day == today)
        {
            return;
        }

        _day = today;
        var now = clock.GetUtcNow();
        foreach (var (name, node) in _nodes)
        {
            node.Scans.Clear();
            node.CheckIns.Clear();
            if (now - (node.HeardAt ?? _wokeAt) > ForgetAfter)
            {
                _ = _nodes.Remove(name);
            }
        }

        _venues.BeginDay();
        _panels.Clear();
    }

    private async Task TickAsync(CancellationToken cancellationToken)
    {
        BeginDay();
        try
        {
            if (!_readScans)
            {
                await ReadScansAsync(cancellationToken);
            }

            var now = clock.GetUtcNow();
            var all = now - _readAllAt >= ReadAgainEvery;
            await ReadVenuesAsync(all ? 0 : (_readAt - Overlap).ToUnixTimeSeconds(), cancellationToken);
            _venues.ForgetEarly(now.ToUnixTimeSeconds());
            _readAt = now;
            _readAllAt = all ? now : _readAllAt;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            // The panels go on with what they know; the timer tries again.
            LogNotRead(logger, error);
        }
    }

    private async Task ReadVenuesAsync(long since, CancellationToken cancellationToken)
    {
        var after = default(VenueId);
        while (true)
        {
            var page = await directory.ListSinceAsync(since, after, PageLength, cancellationToken);
            foreach (var entry in page)
            {
                _venues.Put(
                    entry,
                    _nodes.Values.Sum(node => node.Scans.GetValueOrDefault(entry.VenueId)),
                    _nodes.Values.Sum(node => node.CheckIns.GetValueOrDefault(entry.VenueId)));
            }

            if (page.Count < PageLength)
            {
                return;
            }

            after = page[^1].VenueId;
        }
    }

    // What nodes that are gone had counted is in the database; those that live say it themselves.
    private async Task ReadScansAsync(CancellationToken cancellationToken)
    {
        var day = _day;
        foreach (var (name, venue, scans, checkIns) in await numbers.ReadScannedVenuesAsync(day, cancellationToken))
        {
            var node = NodeOf(name);
            if (node.Report is null && day == _day)
            {
                Know(node, venue, scans, checkIns);
            }
        }

        _readScans = true;
    }

    // A node's numbers are cumulative: the venue has what is new about them.
    private void Know(PanelNode node, VenueId id, long scans, long checkIns)
    {
        if (_venues.Find(id) is { } venue)
        {
            venue.Scans += scans - node.Scans.GetValueOrDefault(id);
            venue.CheckIns += checkIns - node.CheckIns.GetValueOrDefault(id);
        }

        node.Scans[id] = scans;

        // Few venues have any.
        if (checkIns > 0 || node.CheckIns.ContainsKey(id))
        {
            node.CheckIns[id] = checkIns;
        }
    }

    private static async Task<IReadOnlyList<ChannelShare>> ReadChannelsAsync(IRegionNumbers numbers, RegionCode region) =>
        (await numbers.ReadChannelsAsync(region, CancellationToken.None)).Where(row => row.Persons > 0).Select(row => new ChannelShare(row.Channel, row.Persons)).ToList();

    private static async Task<ExpectedSum> ReadExpectedAsync(ICoverageStore coverage, RegionCode region)
    {
        var (expected, present) = await coverage.SumAsync(region, CancellationToken.None);
        return new(expected, present);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The wall's panels could not be read from the database; it will be tried again")]
    private static partial void LogNotRead(ILogger logger, Exception error);

    private sealed record ExpectedSum(long Expected, long Present);
}
