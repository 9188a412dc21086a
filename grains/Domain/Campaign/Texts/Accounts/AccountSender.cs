using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Campaign.Texts.Accounts;

/// <summary>
/// Hands an account's messages to its gateway. A message is noted as sent before it is, and what became of it when that is known: where this is cut short
/// in between, nobody knows, and it is not sent again. All of it runs on the scheduler of the account's grain.
/// </summary>
internal sealed partial class AccountSender(
    CarrierAccount account, ICarrierLink link, IMessageStore store, LinkAddress address, TextTally tally, TimeProvider clock, ILogger logger, CancellationToken ends)
{
    private const int FewestUnderWay = 32;
    private const int MostUnderWay = 2_048;

    // A gateway that takes nothing now is not asked again for a while.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Once the link is closed whatever was under way is answered for; an owner that ends waits no longer for that.
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Guid, CancellationTokenSource> _texts = [];
    private readonly List<SettledMessage> _settled = [];
    private readonly HashSet<Task> _sends = [];
    private IReadOnlyList<TextStanding> _offered = [];
    private DateTimeOffset _restsUntil;
    private int _next;
    private ushort _reference;

    // Twice the window and a tenth of a second's worth: enough to keep the window full, and little enough where the owner is killed, as all of it is unknown then.
    private int Room => Math.Clamp((2 * account.Window) + (account.PerSecond / 10), FewestUnderWay, MostUnderWay) - _sends.Count - _settled.Count;

    /// <summary>Says what is to be sent from now on.</summary>
    public void Offer(IReadOnlyList<TextStanding> texts)
    {
        _offered = texts;
        foreach (var gone in _texts.Keys.Except(texts.Select(text => text.TextId)).ToList())
        {
            Halt(gone);
        }
    }

    /// <summary>Sends no more of a campaign; what waits for its place in the window goes back to the queue.</summary>
    public void Halt(Guid textId)
    {
        _offered = [.. _offered.Where(text => text.TextId != textId)];
        if (_texts.Remove(textId, out var source))
        {
            // Whoever waits holds its token, and disposes of nothing.
            source.Cancel();
            source.Dispose();
        }
    }

    /// <summary>Sends until the owner ends, or the database is away: what is known by then is kept when this runs again.</summary>
    public async Task RunAsync()
    {
        while (!ends.IsCancellationRequested)
        {
            var leased = await LeaseAsync();
            await KeepAsync();
            if (leased == 0 && !ends.IsCancellationRequested)
            {
                // Whether it has passed or the owner ends, the next look says what is to be done.
                await Task.Delay(Pause, clock, ends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
        }

        foreach (var textId in _texts.Keys.ToList())
        {
            Halt(textId);
        }

        await link.DisposeAsync();
        _ = await Task.WhenAny(Task.WhenAll(_sends), Task.Delay(LastWait, clock, CancellationToken.None));
        await KeepAsync();
    }

    private async Task<int> LeaseAsync()
    {
        // Not one by one: a statement for each place that is free would cost more than the texts.
        var now = clock.GetUtcNow();
        if (_offered.Count == 0 || now < _restsUntil || Room < Math.Min(FewestUnderWay / 2, account.PerSecond))
        {
            return 0;
        }

        // In turns, so that a large campaign keeps none waiting.
        var text = _offered[_next++ % _offered.Count];
        var leased = await store.LeaseAsync(text.TextId, account.Name, Room, now.ToUnixTimeSeconds(), CancellationToken.None);
        if (leased.Count == 0)
        {
            return 0;
        }

        if (!_texts.TryGetValue(text.TextId, out var source))
        {
            // It was stopped while they were taken out: nothing of them is sent.
            if (!_offered.Any(offered => offered.TextId == text.TextId))
            {
                _settled.AddRange(leased.Select(message => new SettledMessage(message, MessageState.Queued, [])));
                return leased.Count;
            }

            source = _texts[text.TextId] = new();
        }

        foreach (var message in leased)
        {
            Begin(text.Draft, message, source.Token);
        }

        return leased.Count;
    }

    private void Begin(TextDraft draft, LeasedMessage message, CancellationToken halted)
    {
        var send = SendAsync(draft, message, halted);
        if (!send.IsCompleted)
        {
            _ = _sends.Add(send);
            _ = ForgetAsync(send);
        }
    }

    private async Task ForgetAsync(Task send)
    {
        await send;
        _ = _sends.Remove(send);
    }

    private async Task SendAsync(TextDraft draft, LeasedMessage message, CancellationToken halted)
    {
        SettledMessage settled;
        try
        {
            var answer = await link.SubmitAsync(
                new(message.Phone.ToString(), IsPseudonym: true, TextTemplate.Write(draft.Content, address.Of(message.Link), TextTerms.Current), unchecked(_reference++)), halted);
            settled = new(message, StateOf(answer.Outcome), answer.MessageIds);
            if (answer.Outcome == CarrierOutcome.NotSent)
            {
                _restsUntil = clock.GetUtcNow() + Rest;
            }
        }
        catch (OperationCanceledException)
        {
            // Nothing of it was sent.
            settled = new(message, MessageState.Queued, []);
        }
#pragma warning disable CA1031 // Whatever it is: it may have been sent.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogUnknown(logger, error, account.Name);
            settled = new(message, MessageState.Unknown, []);
        }

        tally.Count(account.Name, settled.State);
        _settled.Add(settled);
    }

    private async Task KeepAsync()
    {
        if (_settled.Count == 0)
        {
            return;
        }

        List<SettledMessage> some = [.. _settled];
        _settled.Clear();
        try
        {
            await store.SettleAsync(account.Name, some, clock.GetUtcNow().ToUnixTimeSeconds(), CancellationToken.None);
        }
        catch
        {
            // What became of them is known, and is kept when the database is back.
            _settled.InsertRange(0, some);
            throw;
        }
    }

    private static MessageState StateOf(CarrierOutcome outcome) => outcome switch
    {
        CarrierOutcome.Accepted => MessageState.Accepted,
        CarrierOutcome.Refused => MessageState.Refused,
        CarrierOutcome.NotSent => MessageState.Queued,
        _ => MessageState.Unknown,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The way to the gateway of account {Account} failed: whether a message was sent is not known, and it is not sent again")]
    private static partial void LogUnknown(ILogger logger, Exception error, string account);
}
