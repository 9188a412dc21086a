using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People.Linking;

/// <summary>A document that is not the one its person is registered under.</summary>
internal sealed class DocumentLinkGrain : Grain, IDocumentLinkGrain, IRemindable
{
    /// <summary>The name under which states are stored.</summary>
    public const string StateName = "document-link";

    private readonly SealedKept<DocumentLinkState> _link;
    private readonly SealAlarms _alarms;

    public DocumentLinkGrain(
        [PersistentState(StateName)] IPersistentState<DocumentLinkState> state, Sealer sealer, SealAlarms alarms, TimeProvider clock, ILogger<DocumentLinkGrain> logger)
    {
        _alarms = alarms;
        _link = new(state, this, sealer, SealPurpose.DocumentLink, kept => DocumentLinkDecisions.InputOf(Id, kept), clock, logger);
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    private DocumentLinkState State => _link.State;

    private DocumentLink Known => new(State.Person, State.IsChecked, State.IsTaken, State.IsListed);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _link.Check(_alarms, BrokenSeal.DocumentLink, Id.ToString());
        return Task.CompletedTask;
    }

    public Task<DocumentLink> Find()
    {
        _link.LeaveWhenEmpty();
        return Task.FromResult(Known);
    }

    public async Task<bool> Link(PersonId person)
    {
        var decision = DocumentLinkDecisions.Link(State, person, _link.Now);
        await _link.CommitAsync(decision);
        return decision.Fault == LinkFault.None;
    }

    public Task Offer(PersonId person) => _link.CommitAsync(DocumentLinkDecisions.Offer(State, person, _link.Now));

    public Task Take() => _link.CommitAsync(DocumentLinkDecisions.Take(State, _link.Now));

    public async Task<bool> Tie(PersonId person)
    {
        var decision = DocumentLinkDecisions.Tie(State, person, _link.Now);
        await _link.CommitAsync(decision);
        return decision.Fault == LinkFault.None;
    }

    public Task Untie(PersonId person) => _link.CommitAsync(DocumentLinkDecisions.Untie(State, person, _link.Now));

    public async Task<DocumentLink> Claim(PersonId person)
    {
        await _link.CommitAsync(DocumentLinkDecisions.Claim(State, person, _link.Now));
        return Known;
    }

    /// <summary>Nothing is announced, so that none is registered.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _link.RemindedAsync();
}
