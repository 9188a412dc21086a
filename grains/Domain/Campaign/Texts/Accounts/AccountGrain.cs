using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Clockwork;
using HealthPass.Grains.Seals;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Campaign.Texts.Accounts;

/// <summary>The owner of an account.</summary>
internal sealed class AccountGrain : ClusterTask, IAccountGrain, IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly ICarrierLinks _links;
    private readonly ITextStore _texts;
    private readonly IMessageStore _messages;
    private readonly TextSeals _seals;
    private readonly LinkAddress _address;
    private readonly TextTally _tally;
    private readonly CancellationTokenSource _ends = new();
    private readonly SealAlarms _alarms;
    private readonly HashSet<Guid> _halted = [];
    private readonly HashSet<Guid> _told = [];

    private AccountSender? _sender;
    private Task _sending = Task.CompletedTask;

    public AccountGrain(ICarrierLinks links, ITextStore texts, IMessageStore messages, TextSeals seals, SealAlarms alarms, LinkAddress address, TextTally tally, TimeProvider clock,
        ILogger<AccountGrain> logger)
        : base("Sending the texts of an account", "campaign-account", Every, clock, logger) =>
        (_links, _texts, _messages, _seals, _alarms, _address, _tally) = (links, texts, messages, seals, alarms, address, tally);

    private string Account => this.GetPrimaryKeyString();

    public Task Halt(Guid textId)
    {
        _ = _halted.Add(textId);
        _sender?.Halt(textId);
        return Task.CompletedTask;
    }

    public void Dispose() => _ends.Dispose();

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _ends.CancelAsync();
        try
        {
            // What was answered for is kept; of what was not, the next owner says that nobody knows.
            await _sending;
        }
        finally
        {
            await base.OnDeactivateAsync(reason, cancellationToken);
        }
    }

    protected override async Task DoWhatIsDueAsync()
    {
        if (_sender is null)
        {
            if (_links.Accounts.FirstOrDefault(account => account.Name == Account) is not { } account)
            {
                // Of another setting than the node that a campaign was written on: that node's to say, and it is looked for again.
                DeactivateOnIdle();
                return;
            }

            // Before the first text: what an owner before was at is never sent again.
            _ = await _messages.AbandonAsync(Account, Clock.GetUtcNow().ToUnixTimeSeconds(), CancellationToken.None);
            _sender = new(account, _links.Open(Account, HearAsync), _messages, _address, _tally, Clock, Logger, _ends.Token);
        }

        var now = Clock.GetUtcNow();
        _sender.Offer(
        [
            .. (await _texts.ListRunningAsync(Account, CancellationToken.None))
                .Where(text => !_halted.Contains(text.TextId) && TextRules.IsTime(text.Draft, now, TextTerms.Current) && IsApproved(text)),
        ]);
        if (_sending.IsCompleted)
        {
            // Throws what ended it, for the outage that it is; the next look begins again.
            var ended = _sending;
            _sending = Task.CompletedTask;
            await ended;
            _sending = _sender.RunAsync();
        }
    }

    // Somebody reached the database: nobody is sent what two officers did not agree on.
    private bool IsApproved(TextStanding text)
    {
        var holds = _seals.Holds(text.TextId, text.Draft, text.Approval);
        if (!holds && _told.Add(text.TextId))
        {
            _alarms.Raise(BrokenSeal.Text, text.TextId.ToString());
        }

        return holds;
    }

    private async Task HearAsync(IReadOnlyList<CarrierNews> news)
    {
        var at = Clock.GetUtcNow().ToUnixTimeSeconds();
        await _messages.HearAsync(Account, [.. news.Where(one => one.Kind == CarrierNewsKind.Receipt)], at, CancellationToken.None);
        var optOuts = new List<PhonePseudonym>();
        foreach (var one in news.Where(one => one.Kind == CarrierNewsKind.Inbound && OptOut.IsOne(one.Text)))
        {
            if (PhonePseudonym.TryParse(one.Destination, out var phone))
            {
                optOuts.Add(phone);
            }
        }

        await _messages.OptOutAsync([.. optOuts.Distinct()], at, CancellationToken.None);
    }
}
