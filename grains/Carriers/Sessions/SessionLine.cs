using System.Net.Sockets;
using System.Security.Authentication;
using HealthPass.Carriers.Links;
using HealthPass.Carriers.Parts;
using HealthPass.Carriers.Wire;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Carriers.Sessions;

/// <summary>
/// Keeps a connection to a gateway from the first text on, and makes another when one ends: at once where the last one was of use, and else after a wait that
/// grows.
/// </summary>
internal sealed partial class SessionLine : ILine
{
    // A text is not carried from one connection to the next for ever.
    private const int MostConnections = 3;

    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OfUseAfter = TimeSpan.FromSeconds(10);
    private static readonly BackOff Between = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1));

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly string _account;
    private readonly SessionSetup _setup;
    private readonly Hearing _hearing;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Outage _outage;
    private readonly Seldom _ends;

    private TaskCompletionSource<Session?> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _renewed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _loop;

    /// <summary>Connects to nobody yet.</summary>
    /// <param name="account">The account's name.</param>
    /// <param name="setup">How it connects, and what it speaks.</param>
    /// <param name="hearing">Is given the news.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The log.</param>
    public SessionLine(string account, SessionSetup setup, Hearing hearing, TimeProvider clock, ILogger logger)
    {
        (_account, _setup, _hearing, _clock, _logger) = (account, setup, hearing, clock, logger);
        _ends = new(clock);
        _outage = new($"The connection to the gateway of {account}", clock, logger, IsOutage);
    }

    /// <inheritdoc />
    public IReadOnlyList<TextPart> Cut(CarrierText text) => text.Destination.Length <= _setup.Longest ? TextParts.Of(text.Content) : [];

    /// <inheritdoc />
    public async Task<PartAnswer> SendAsync(CarrierText text, TextPart part, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            Task<Session?> next;
            Task renewed;
            lock (_gate)
            {
                _loop ??= Task.Run(RunAsync, CancellationToken.None);
                (next, renewed) = (_next.Task, _renewed.Task);
            }

            var answer = new PartAnswer(PartOutcome.NotSent);
            if (await next.WaitAsync(cancellationToken) is not { } session
                || (session.TrySend(text, part) is { } sent && (answer = await sent).Outcome != PartOutcome.NotSent)
                || attempt == MostConnections)
            {
                return answer;
            }

            // The connection ended before anything of it left: another is made at once.
            await renewed.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Task? loop;
        lock (_gate)
        {
            _ = _next.TrySetResult(null);
            loop = _loop ??= Task.CompletedTask;
        }

        await loop;
    }

    private static bool IsOutage(Exception error) =>
        error is IOException or SocketException or AuthenticationException or UnauthorizedAccessException or TimeoutException or LoginRefusedException;

    private async Task RunAsync()
    {
        var failures = 0;
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var session = await TryConnectAsync();
                if (session is null)
                {
                    failures++;
                }
                else
                {
                    failures = await LastsAsync(session) ? 0 : failures + 1;
                    Renew();
                }

                if (Between.After(failures, Random.Shared.NextDouble()) is { Ticks: > 0 } wait)
                {
                    Offer(null);
                    await Task.Delay(wait, _clock, _stop.Token);
                    Renew();
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The link is closed.
        }
        catch (Exception error)
        {
            // An error of the program: whoever submits is told.
            Renew();
            _ = _next.TrySetException(error);
            throw;
        }

        // Whoever still waits learns that there is no other connection.
        Renew();
        Offer(null);
    }

    private async Task<Session?> TryConnectAsync()
    {
        Session? session = null;
        _ = await _outage.TryAsync(async () => session = await ConnectAsync());
        return session;
    }

    private async Task<Session> ConnectAsync()
    {
        using var within = new CancellationTokenSource(ConnectWithin, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(within.Token, _stop.Token);
        try
        {
            var secret = await _setup.Secret(either.Token);
            var session = new Session(await _setup.Connect(either.Token), _setup.Speak(), _hearing, _clock);
            try
            {
                var status = await session.LogInAsync(secret).WaitAsync(either.Token);
                return status == 0 ? session : throw new LoginRefusedException(status);
            }
            catch
            {
                session.Close(SessionEnd.NotLoggedIn);
                await session.DisposeAsync();
                throw;
            }
        }
        catch (OperationCanceledException) when (within.IsCancellationRequested && !_stop.IsCancellationRequested)
        {
            throw new TimeoutException("The gateway did not answer in time.");
        }
    }

    // Whether it was of any use, until it ended.
    private async Task<bool> LastsAsync(Session session)
    {
        var begun = _clock.GetTimestamp();
        Offer(session);
        try
        {
            await session.Ended.WaitAsync(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            await session.LeaveAsync(LeaveWithin);
        }

        await session.DisposeAsync();
        if (_ends.IsToBeTold(out var times))
        {
            LogEnded(_logger, _account, session.End, session.Fault, times);
        }

        return session.End != SessionEnd.NotUnderstood && (session.HasWorked || _clock.GetElapsedTime(begun) >= OfUseAfter);
    }

    private void Offer(Session? session)
    {
        lock (_gate)
        {
            _ = _next.TrySetResult(session);
        }
    }

    private void Renew()
    {
        lock (_gate)
        {
            if (_next.Task.IsCompleted)
            {
                _ = _renewed.TrySetResult();
                (_next, _renewed) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to the gateway of {Account} ended: {End}, {Fault}; {Times} did since this was last logged")]
    private static partial void LogEnded(ILogger logger, string account, SessionEnd end, WireFault fault, long times);
}
