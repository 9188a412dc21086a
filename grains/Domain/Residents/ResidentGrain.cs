using System.Collections.Immutable;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Residents;

/// <summary>A person's devices.</summary>
internal sealed class ResidentGrain : Grain, IResidentGrain
{
    private readonly SealedKept<ResidentState> _resident;
    private readonly SealAlarms _alarms;

    public ResidentGrain(
        [PersistentState("resident")] IPersistentState<ResidentState> state, Sealer sealer, SealAlarms alarms, TimeProvider clock, ILogger<ResidentGrain> logger)
    {
        _alarms = alarms;
        _resident = new(state, this, sealer, SealPurpose.Resident, kept => ResidentSessions.InputOf(Id, kept), clock, logger);
    }

    private PersonId Id => PersonId.FromGrainKey(this.GetPrimaryKey());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _resident.Check(_alarms, BrokenSeal.Resident, Id.ToString());
        return Task.CompletedTask;
    }

    public async Task<DateTimeOffset> Begin(Guid sessionId)
    {
        await _resident.CommitAsync(ResidentSessions.Begin(_resident.State, sessionId, _resident.Now));
        return ResidentSessions.Find(_resident.State, sessionId, _resident.Now)!.ExpiresAt;
    }

    public Task<int> Devices(Guid sessionId)
    {
        _resident.LeaveWhenEmpty();
        var live = ResidentSessions.Live(_resident.State, _resident.Now);
        return Task.FromResult(live.Exists(session => session.SessionId == sessionId) ? live.Count : 0);
    }

    public Task<ImmutableArray<ResidentSession>> Sessions()
    {
        _resident.LeaveWhenEmpty();
        return Task.FromResult(ResidentSessions.Live(_resident.State, _resident.Now).ToImmutableArray());
    }

    public Task Forget(DateTimeOffset until)
    {
        var left = ResidentSessions.Forget(_resident.State, until);
        return left.Sessions.Count == 0 ? _resident.ClearAsync() : _resident.CommitAsync(left == _resident.State ? null : left);
    }

    public Task End(Guid? sessionId) => _resident.CommitAsync(ResidentSessions.End(_resident.State, sessionId));
}
