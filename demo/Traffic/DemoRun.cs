using System.Globalization;
using HealthPass.Demo.Calls;
using HealthPass.Demo.Counters;
using HealthPass.Demo.Days;
using HealthPass.Demo.Settings;
using HealthPass.Demo.State;
using HealthPass.Gate;
using HealthPass.Gate.Settings;

namespace HealthPass.Demo.Traffic;

/// <summary>One run of the traffic, from the venues' registration to the shutdown.</summary>
internal sealed partial class DemoRun
{
    // Who is overdue because the demo did not run applies within minutes, twenty a second, and not in one burst.
    private const int ApplyingAtOnce = 1;

    // A scan that fails this often is given up, as a person would.
    private const int ScanAttempts = 4;

    private static readonly TimeSpan ScanPatience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ScanTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SummaryInterval = TimeSpan.FromSeconds(30);

    private readonly DemoOptions _options;
    private readonly ResidentBook _book;
    private readonly DemoStateFile _state;
    private readonly TrafficTools _tools;
    private readonly ILogger _logger;
    private readonly DemoApi _api;
    private readonly DemoProvince _province;
    private readonly ColourDesk _desk;
    private readonly VoiceDesk _voices;
    private readonly Applications _applications;
    private readonly TrafficSummary _summary;
    private readonly GateOptions _gates;
    private long _visits;

    /// <summary>Puts the traffic together.</summary>
    /// <param name="options">What it is like.</param>
    /// <param name="province">The made-up province.</param>
    /// <param name="access">Keys and accounts.</param>
    /// <param name="client">The HTTP client with the API's address.</param>
    /// <param name="book">The residents' ids.</param>
    /// <param name="state">What is remembered.</param>
    /// <param name="clock">The real time.</param>
    /// <param name="logger">The log.</param>
    /// <param name="handler">What the gates' calls go through.</param>
    public DemoRun(
        DemoOptions options, DemoProvince province, DemoAccess access, HttpClient client, ResidentBook book, DemoStateFile state, TimeProvider clock,
        ILogger logger, Func<HttpMessageHandler> handler)
    {
        (_options, _province, _book, _state, _logger) = (options, province, book, state, logger);
        Counters = new();
        _tools = new(clock, options.Seed, Counters, error => LogFault(logger, error.GetType().Name));
        var patient = new PatientClient(client, clock, Counters);
        _api = new(patient, access);
        var staff = _tools.NewBackoff();
        _desk = new(
            province.Willing, options.Seed, new(patient, access.Maker, staff), new(patient, access.Checker, staff),
            new(new(patient, access.Clerk, staff), province.Code), book, state, _tools);
        _voices = new(_api, new(patient, access.Maker, staff), province.Residents, book, state, _tools);
        _applications = new(_api, province.Residents, book, state, province.Willing, _tools, _desk.Registered);
        _summary = new(Counters);
        _gates = new()
        {
            Nodes = [access.BaseAddress], Key = access.GateKey, Attempts = ScanAttempts, Patience = ScanPatience, CallTimeout = ScanTimeout, Clock = clock, Handler = handler,
            Retrying = () => Counters.Add(TrafficCount.Retries),
        };
        _visits = state.Read(known => known.Visits);
    }

    /// <summary>What has happened since the start.</summary>
    public TrafficCounters Counters { get; }

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        LogBegin(_logger, _province.Venues.Count, _options.Scale, _applications.Applied, _province.Willing);
        var venueIds = await new VenueRegistrar(_api, _state, _tools).RegisterAsync(_province.Venues, cancellationToken);
        await using var gate = GateClient.Open(_gates);
        var visits = new VisitTraffic(_api, gate, _province.Residents, _book, venueIds, _applications.Forget, _tools);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var parts = new List<Task>
        {
            _applications.RunAsync(stop.Token), visits.RunAsync(stop.Token), DeskAsync(stop.Token), VoicesAsync(stop.Token), PulseAsync(visits, stop.Token),
        };
        try
        {
            // None of them ends by itself; if one fails, the rest must not go on without it.
            await await Task.WhenAny(parts);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DeskAsync(CancellationToken cancellationToken)
    {
        await _desk.RunAsync(cancellationToken);
        LogDeskClosed(_logger);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private async Task VoicesAsync(CancellationToken cancellationToken)
    {
        await _voices.RunAsync(cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }

    private async Task PulseAsync(VisitTraffic visits, CancellationToken cancellationToken)
    {
        var clock = _tools.Clock;
        var showing = new Pace();
        var last = clock.GetTimestamp();
        var (saved, summed) = (last, last);
        try
        {
            while (true)
            {
                await Task.Delay(Pulse, clock, cancellationToken);
                var now = clock.GetTimestamp();
                var elapsed = clock.GetElapsedTime(last, now);
                last = now;
                var time = ProvinceTime.Of(clock.GetUtcNow());
                _applications.Post(_province.AppliedBy(time), ApplyingAtOnce);
                var rate = VisitRate.PerSecond(_options.VisitsPerDay, _applications.Applied, time);
                for (var due = showing.Take(rate, elapsed); due > 0; due--)
                {
                    visits.Post(_province.Planner.Plan(_visits++, time, _applications.Applied));
                }

                visits.Flush();
                if (clock.GetElapsedTime(saved, now) >= SaveInterval)
                {
                    saved = now;
                    Save();
                }

                if (clock.GetElapsedTime(summed, now) >= SummaryInterval)
                {
                    summed = now;
                    Summarise(time);
                }
            }
        }
        finally
        {
            Save();
        }
    }

    private void Save()
    {
        try
        {
            _state.Change(state => state.Visits = _visits);
            _state.Save();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNotSaved(_logger, error.GetType().Name);
        }
    }

    private void Summarise(DateTime time) => LogSummary(
        _logger,
        time.ToString("dddd HH:mm", CultureInfo.InvariantCulture),
        _book.Count,
        _province.Willing,
        _summary.Take(TrafficCount.Applications),
        _summary.Take(TrafficCount.Shows),
        _summary.Take(TrafficCount.Allow),
        _summary.Take(TrafficCount.Check),
        _summary.Take(TrafficCount.Deny),
        _summary.Take(TrafficCount.Coloured),
        _summary.Take(TrafficCount.Refused),
        _summary.Take(TrafficCount.GivenUp),
        _summary.Take(TrafficCount.LeftOut),
        _summary.Take(TrafficCount.Retries));

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo traffic begins, 1 : {Scale}: {Venues} venues, {Applied} of {Residents} residents have applied")]
    private static partial void LogBegin(ILogger logger, int venues, int scale, int applied, int residents);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Demo, {Time} in the province: {Registered} of {Residents} residents; in the last half minute {Applications} applied, {Shows} shows, "
            + "scans {Allow} allow, {Check} check, {Deny} deny, {Coloured} coloured, {Refused} refused, {GivenUp} given up, "
            + "{LeftOut} left out, {Retries} retries")]
    private static partial void LogSummary(
        ILogger logger, string time, int registered, int residents, long applications, long shows, long allow, long check, long deny,
        long coloured, long refused, long givenUp, long leftOut, long retries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo makes nobody yellow or red any more: its staff accounts were refused")]
    private static partial void LogDeskClosed(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The demo's state could not be saved ({Error}); it is tried again")]
    private static partial void LogNotSaved(ILogger logger, string error);

    // The kind alone: a message may quote what was sent, and that names a person.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A part of the demo traffic failed ({Error}) and goes on")]
    private static partial void LogFault(ILogger logger, string error);
}
