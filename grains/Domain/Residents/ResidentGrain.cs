using HealthPass.Grains.Kept;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Residents;

/// <summary>A person's devices.</summary>
internal sealed class ResidentGrain : Grain, IResidentGrain
{
    private readonly Kept<ResidentState> _resident;
    private readonly Sealer _sealer;
    private readonly SealAlarms _alarms;
    private bool _isSound;

    public ResidentGrain(
        [PersistentState("resident")] IPersistentState<ResidentState> state, Sealer sealer, SealAlarms alarms, TimeProvider clock, ILogger<ResidentGrain> logger)
    {
        (_sealer, _alarms) = (sealer, alarms);
        _resident = new(state, this, static _ => Task.CompletedTask, clock, logger, Sealed);
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    // Sessions that this system did not store are none.
    private ResidentState State => _isSound ? _resident.State : _resident.State with { Sessions = [] };

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _isSound = _resident.IsEmpty || _sealer.Holds(SealPurpose.Resident, ResidentSessions.InputOf(Id, _resident.State), _resident.State.Seal);
        if (!_isSound)
        {
            _alarms.Raise(BrokenSeal.Resident, Id.ToString());
        }

        return Task.CompletedTask;
    }

    public async Task<DateTimeOffset> Begin(Guid sessionId)
    {
        await CommitAsync(ResidentSessions.Begin(State, sessionId, _resident.Now));
        return ResidentSessions.Find(State, sessionId, _resident.Now)!.ExpiresAt;
    }

    public Task<int> Devices(Guid sessionId)
    {
        if (_resident.IsEmpty)
        {
            _resident.LeaveWhenEmpty();
        }

        var live = ResidentSessions.Live(State, _resident.Now);
        return Task.FromResult(live.Exists(session => session.SessionId == sessionId) ? live.Count : 0);
    }

    public Task End(Guid? sessionId) => CommitAsync(ResidentSessions.End(State, sessionId));

    private async Task CommitAsync(ResidentState? next)
    {
        if (next is not null)
        {
            await _resident.CommitAsync(Decision<ResidentState, ResidentFault>.To(next, _resident.Now));
            _isSound = true;
        }
    }

    private ResidentState Sealed(ResidentState state) => state with { Seal = _sealer.Make(SealPurpose.Resident, ResidentSessions.InputOf(Id, state)) };
}
