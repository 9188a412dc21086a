using HealthPass.Grains.Kept;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Families;

/// <summary>A person's side of the family.</summary>
internal sealed class FamilyGrain : Grain, IFamilyGrain
{
    private readonly Kept<FamilyState> _family;
    private readonly Sealer _sealer;
    private readonly SealAlarms _alarms;
    private bool _isSound;

    public FamilyGrain(
        [PersistentState("family")] IPersistentState<FamilyState> state, Sealer sealer, SealAlarms alarms, TimeProvider clock, ILogger<FamilyGrain> logger)
    {
        (_sealer, _alarms) = (sealer, alarms);
        _family = new(state, this, static _ => Task.CompletedTask, clock, logger, Sealed);
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    // What this system did not store nobody has agreed to.
    private FamilyState State => _isSound ? _family.State : _family.State with { Members = [], Holders = [] };

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _isSound = _family.IsEmpty || _sealer.Holds(SealPurpose.Family, FamilyDecisions.InputOf(Id, _family.State), _family.State.Seal);
        if (!_isSound)
        {
            _alarms.Raise(BrokenSeal.Family, Id.ToString());
        }

        return Task.CompletedTask;
    }

    public Task<FamilyLists> Lists()
    {
        if (_family.IsEmpty)
        {
            _family.LeaveWhenEmpty();
        }

        return Task.FromResult(new FamilyLists([.. State.Members], [.. State.Holders]));
    }

    public Task<FamilyFault> Foresee(FamilyMember member) => Task.FromResult(Decide(new FamilyCommand.Hold(member)).Fault);

    public Task<FamilyFault> Hold(FamilyMember member) => CommitAsync(new FamilyCommand.Hold(member));

    public Task<FamilyFault> Agree(FamilyHolder holder) => CommitAsync(new FamilyCommand.Agree(holder));

    public Task End(Guid tie) => CommitAsync(new FamilyCommand.End(tie));

    private async Task<FamilyFault> CommitAsync(FamilyCommand command)
    {
        var decision = Decide(command);
        if (decision.Next is not { } next)
        {
            return decision.Fault;
        }

        if (next.Members.Count == 0 && next.Holders.Count == 0)
        {
            // Whoever holds nobody and is held by nobody leaves no row behind.
            await _family.ClearAsync();
        }
        else
        {
            await _family.CommitAsync(decision);
        }

        _isSound = true;
        return FamilyFault.None;
    }

    private Decision<FamilyState, FamilyFault> Decide(FamilyCommand command) => FamilyDecisions.Decide(State, Id, command, _family.Now);

    private FamilyState Sealed(FamilyState state) => state with { Seal = _sealer.Make(SealPurpose.Family, FamilyDecisions.InputOf(Id, state)) };
}
