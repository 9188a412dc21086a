using HealthPass.Carriers.Parts;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Links;

/// <summary>
/// The way to an account, whatever is spoken there: keeps to its window and its rate, slows down where the gateway has too much to do, and makes one answer
/// of those of the parts. Nothing is sent twice that may have been taken.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="line">Speaks to the gateway.</param>
/// <param name="hearing">Hears it.</param>
/// <param name="clock">The clock.</param>
internal sealed class Link(CarrierAccount account, ILine line, Hearing hearing, TimeProvider clock) : ICarrierLink
{
    /// <summary>How often a part is sent to a gateway that has too much to do.</summary>
    internal const int MostAttempts = 9;

    // A text that has begun is brought to its end, since half of it is worth nothing: so long does its next part wait for a connection.
    private static readonly TimeSpan PatienceOnceBegun = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly BackOff WhenBusy = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(8));
    private static readonly TimeSpan WhenAway = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim _window = new(account.Window, account.Window);
    private readonly CancellationTokenSource _stop = new();
    private readonly Pace _pace = new(account.PerSecond, clock);

    /// <summary>Messages a second as it is now.</summary>
    internal double Rate => _pace.Rate;

    /// <inheritdoc />
    public async Task<CarrierAnswer> SubmitAsync(CarrierText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = (text.IsPseudonym ? account.TakesPseudonyms : account.TakesNumbers) && IsPlain(text.Destination) ? line.Cut(text) : [];
        if (parts.Count == 0)
        {
            return new(CarrierOutcome.Refused, []);
        }

        var ids = new List<string>(parts.Count);
        foreach (var part in parts)
        {
            // Only what has not begun is given up.
            var answer = part.Number == 1
                ? await SendFirstAsync(text, part, cancellationToken)
                : await SendNextAsync(text, part);
            if (answer.Outcome != PartOutcome.Taken)
            {
                return new(Of(answer.Outcome, ids.Count > 0), ids, answer.Code);
            }

            ids.Add(answer.MessageId);
        }

        return new(CarrierOutcome.Accepted, ids);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await line.DisposeAsync();
        await hearing.DisposeAsync();
    }

    private static CarrierOutcome Of(PartOutcome outcome, bool hasBegun) => outcome switch
    {
        PartOutcome.Refused => CarrierOutcome.Refused,
        PartOutcome.Unknown => CarrierOutcome.Unknown,
        _ => hasBegun ? CarrierOutcome.Unknown : CarrierOutcome.NotSent,
    };

    // Fields of packets have room for no others.
    private static bool IsPlain(string destination) => destination.Length > 0 && destination.All(c => c is > ' ' and < (char)127);

    private async Task<PartAnswer> SendFirstAsync(CarrierText text, TextPart part, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stop.Token);
        try
        {
            return await SendAsync(text, part, either.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new(PartOutcome.NotSent);
        }
    }

    private async Task<PartAnswer> SendNextAsync(CarrierText text, TextPart part)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            var answer = await SendAsync(text, part, CancellationToken.None);
            if (answer.Outcome != PartOutcome.NotSent || _stop.IsCancellationRequested || clock.GetElapsedTime(begun) > PatienceOnceBegun)
            {
                return answer;
            }

            await Task.Delay(WhenAway, clock);
        }
    }

    private async Task<PartAnswer> SendAsync(CarrierText text, TextPart part, CancellationToken cancellationToken)
    {
        await _window.WaitAsync(cancellationToken);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (_pace.Take() is { Ticks: > 0 } wait)
                {
                    await Task.Delay(wait, clock, cancellationToken);
                }

                // A place that came free in the moment of giving up is not used: after a stop nothing is sent.
                cancellationToken.ThrowIfCancellationRequested();
                var answer = await line.SendAsync(text, part, cancellationToken);
                if (answer.Outcome != PartOutcome.Busy)
                {
                    return answer;
                }

                _pace.SlowDown();
                if (attempt == MostAttempts || answer.After > LongestPause || !await IsToBeTriedAgainAsync(attempt, answer.After, cancellationToken))
                {
                    return answer;
                }
            }
        }
        finally
        {
            _ = _window.Release();
        }
    }

    // Its place in the window is kept meanwhile: a gateway with too much to do has fewer messages to look at.
    private async Task<bool> IsToBeTriedAgainAsync(int attempt, TimeSpan atLeast, CancellationToken cancellationToken)
    {
        var pause = WhenBusy.After(attempt, Random.Shared.NextDouble());
        await Task.Delay(pause > atLeast ? pause : atLeast, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
