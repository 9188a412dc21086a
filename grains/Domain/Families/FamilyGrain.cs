using HealthPass.Grains.Kept;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Families;

/// <summary>A person's side of the family.</summary>
internal sealed class FamilyGrain : Grain, IFamilyGrain
{
    private readonly SealedKept<FamilyState> _family;
    private readonly SealAlarms _alarms;

    public FamilyGrain(
        [PersistentState("family")] IPersistentState<FamilyState> state, Sealer sealer, SealAlarms alarms, TimeProvider clock, ILogger<FamilyGrain> logger)
    {
        _alarms = alarms;
        _family = new(state, this, sealer, SealPurpose.Family, kept => FamilyDecisions.InputOf(Id, kept), clock, logger);
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _family.Check(_alarms, BrokenSeal.Family, Id.ToString());
        return Task.CompletedTask;
    }

    public Task<FamilyLists> Lists()
    {
        _family.LeaveWhenEmpty();
        return Task.FromResult(new FamilyLists([.. _family.State.Members], [.. _family.State.Holders]));
    }

    public Task<FamilyFault> Foresee(FamilyMember member) => Task.FromResult(Decide(new FamilyCommand.Hold(member)).Fault);

    public Task<FamilyFault> Hold(FamilyMember member) => CommitAsync(new FamilyCommand.Hold(member));

    public Task<FamilyFault> Agree(FamilyHolder holder) => CommitAsync(new FamilyCommand.Agree(holder));

    public Task AskAgain(DateTimeOffset until) => CommitAsync(new FamilyCommand.AskAgain(until));

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

        return FamilyFault.None;
    }

    private Decision<FamilyState, FamilyFault> Decide(FamilyCommand command) => FamilyDecisions.Decide(_family.State, Id, command, _family.Now);
}
