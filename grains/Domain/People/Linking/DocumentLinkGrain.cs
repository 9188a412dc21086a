using HealthPass.Grains.Kept;
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

    private readonly Kept<DocumentLinkState> _link;
    private readonly Sealer _sealer;
    private readonly SealAlarms _alarms;
    private bool _isSound;

    public DocumentLinkGrain(
        [PersistentState(StateName)] IPersistentState<DocumentLinkState> state, Sealer sealer, SealAlarms alarms, TimeProvider clock, ILogger<DocumentLinkGrain> logger)
    {
        (_sealer, _alarms) = (sealer, alarms);
        _link = new(state, this, static _ => Task.CompletedTask, clock, logger, Sealed);
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    // Of what this system did not store nothing is believed, and a document is nobody's rather than a wrong one's.
    private DocumentLinkState State => _isSound ? _link.State : _link.State with { Person = null, IsChecked = false, IsTaken = true };

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _isSound = _link.IsEmpty || _sealer.Holds(SealPurpose.DocumentLink, DocumentLinkDecisions.InputOf(Id, _link.State), _link.State.Seal);
        if (!_isSound)
        {
            _alarms.Raise(BrokenSeal.DocumentLink, Id.ToString());
        }

        return Task.CompletedTask;
    }

    public Task<DocumentLink> Find()
    {
        if (_link.IsEmpty)
        {
            _link.LeaveWhenEmpty();
        }

        return Task.FromResult(new DocumentLink(State.Person, State.IsChecked, State.IsTaken));
    }

    public async Task<bool> Link(PersonId person)
    {
        var decision = DocumentLinkDecisions.Link(State, person, _link.Now);
        await CommitAsync(decision);
        return decision.Fault == LinkFault.None;
    }

    public Task Offer(PersonId person) => CommitAsync(DocumentLinkDecisions.Offer(State, person, _link.Now));

    public Task Take() => CommitAsync(DocumentLinkDecisions.Take(State, _link.Now));

    /// <summary>Nothing is announced, so that none is registered.</summary>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _link.RemindedAsync();

    private async Task CommitAsync(Decision<DocumentLinkState, LinkFault> decision)
    {
        if (decision.Next is not null)
        {
            await _link.CommitAsync(decision);
            _isSound = true;
        }
    }

    private DocumentLinkState Sealed(DocumentLinkState state) => state with { Seal = _sealer.Make(SealPurpose.DocumentLink, DocumentLinkDecisions.InputOf(Id, state)) };
}
