using HealthPass.Grains.Audit;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Volunteers;

/// <summary>A volunteer.</summary>
internal sealed class VolunteerGrain : Grain, IVolunteerGrain, IRemindable
{
    private readonly SealedKept<VolunteerState> _volunteer;
    private readonly SealAlarms _alarms;
    private readonly IVolunteerStore _store;
    private readonly IAudit _audit;
    private readonly VolunteerOptions _options;
    private VolunteerSession? _told;

    public VolunteerGrain(
        [PersistentState("volunteer")] IPersistentState<VolunteerState> state, Sealer sealer, SealAlarms alarms, IVolunteerStore store, IAudit audit, VolunteerOptions options,
        TimeProvider clock, ILogger<VolunteerGrain> logger)
    {
        (_alarms, _store, _audit, _options) = (alarms, store, audit, options);
        _volunteer = new(state, this, sealer, SealPurpose.Volunteer, kept => VolunteerDecisions.InputOf(Account, kept), clock, logger, TellAsync);
    }

    private string Account => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _volunteer.Check(_alarms, BrokenSeal.Volunteer, Account);
        return Task.CompletedTask;
    }

    public async Task<VolunteerAnswer> Open(VolunteerDraft draft)
    {
        // What became of the session before is told first: afterwards nothing of it is known here.
        await _volunteer.SettleAsync();
        return await CommitAsync(new VolunteerCommand.Open(draft));
    }

    public Task<VolunteerSession?> Current()
    {
        _volunteer.LeaveWhenEmpty();
        return Task.FromResult(_volunteer.State.GoesOn(_volunteer.Now) ? SessionOf(_volunteer.State) : null);
    }

    public Task<VolunteerAnswer> Close(Guid sessionId) => CommitAsync(new VolunteerCommand.Close(sessionId));

    public Task<VolunteerAnswer> Take(Guid sessionId, Guid helpId, bool inPerson) => CommitAsync(new VolunteerCommand.Take(sessionId, helpId, inPerson));

    public Task Refuse(Guid sessionId) => CommitAsync(new VolunteerCommand.Refuse(sessionId));

    public Task ReceiveReminder(string reminderName, TickStatus status) => _volunteer.RemindedAsync();

    private async Task<VolunteerAnswer> CommitAsync(VolunteerCommand command)
    {
        var decision = VolunteerDecisions.Decide(_volunteer.State, command, _options, _volunteer.Now);
        if (decision.Fault != VolunteerFault.None)
        {
            _volunteer.LeaveWhenEmpty();
            return new(decision.Fault, NextAt: decision.Fault == VolunteerFault.TooFast ? VolunteerDecisions.NextAt(_volunteer.State, _options) : default);
        }

        if (decision.Next is { } next && (next.Told & ~_volunteer.State.Told) is var unusual and not VolunteerUnusual.None)
        {
            // Before it is stored as told: rather twice than not at all.
            _ = await _audit.WriteAsync(
                "volunteers", AuditActions.VolunteerUnusual, next.SessionId.ToString(),
                new { account = Account, unusual = WordOf(unusual), regionCode = next.District.ToString(), begun = next.Taken, inPerson = next.InPerson, refused = next.Refused });
        }

        await _volunteer.CommitAsync(decision);
        return new(VolunteerFault.None, SessionOf(_volunteer.State));
    }

    // How many were begun with is nobody else's business: only what others see is told.
    private async Task TellAsync(VolunteerState state)
    {
        var session = SessionOf(state);
        if (session != _told)
        {
            await _store.PutAsync(session, CancellationToken.None);
            _told = session;
        }
    }

    private VolunteerSession SessionOf(VolunteerState state) => new(
        state.SessionId, Account, state.District, state.Place, state.OpenedAt.ToUnixTimeSeconds(), state.Until.ToUnixTimeSeconds(), state.ClosedAt?.ToUnixTimeSeconds() ?? 0);

    private static string WordOf(VolunteerUnusual unusual) => unusual switch
    {
        VolunteerUnusual.InPerson => "in_person",
        VolunteerUnusual.Refused => "refused",
        VolunteerUnusual.Many => "many",
        _ => "several",
    };
}
