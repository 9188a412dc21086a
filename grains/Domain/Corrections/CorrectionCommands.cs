using HealthPass.Grains.Audit;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Corrections;

/// <summary>What a person can ask for, alone, through a channel or through an agent of 12345.</summary>
/// <param name="log">Whom agents have looked up.</param>
/// <param name="audit">The audit trail.</param>
/// <param name="grains">Finds people and their corrections.</param>
/// <param name="likenesses">Finds other registrations that may be the person's.</param>
/// <param name="clock">The time.</param>
public sealed class CorrectionCommands(ILookupLog log, IAudit audit, IGrainFactory grains, Likenesses likenesses, TimeProvider clock)
{
    /// <summary>The most characters of a text of an official.</summary>
    public const int MaxText = 500;

    private const long Day = 86_400;

    /// <summary>Puts right what a person may put right alone: the home, and a phone that was shown.</summary>
    /// <param name="person">Who.</param>
    /// <param name="correction">What is to be so.</param>
    /// <returns>What became of it.</returns>
    public async Task<CorrectionAnswer> CorrectOwnAsync(PersonId person, PersonCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var grain = grains.GetGrain<IPersonGrain>(person.ToGrainKey());
        if (await grain.GetRegion() is not { } home)
        {
            return new(CorrectionOutcome.NotRegistered, null);
        }

        _ = await audit.WriteAsync(CorrectionVoice.Resident.Name, AuditActions.CorrectionOwn, person.ToString(), new
        {
            fields = CorrectionFields.Of(correction).Select(field => field.ToWire()),
            regionBefore = correction.Region is null ? null : home.ToString(),
            region = correction.Region?.ToString(),
        });
        var answer = await grain.Correct(correction, own: true);
        if (correction.Phone is not null && answer.Outcome == CorrectionOutcome.Corrected)
        {
            await likenesses.TryLookAsync(person, CancellationToken.None);
        }

        return answer;
    }

    /// <summary>Opens a correction that officials decide on.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="voice">Who brings it; a channel only for its own person, which is for the caller to see to.</param>
    /// <param name="asked">What is asked for.</param>
    /// <returns>The correction, or why it is refused.</returns>
    public Task<CorrectionResult> OpenAsync(PersonId person, CorrectionVoice voice, PersonCorrection asked) => CorrectionsOf(person).Open(voice, asked);

    /// <summary>Opens a correction for a caller, whom the agent has looked up within the day.</summary>
    /// <param name="person">The caller, or the one called for.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="callId">The call's id in the hotline's own system.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="cancellationToken">Gives up before anything is opened.</param>
    /// <returns>The correction, or why it is refused. Who lives elsewhere is answered like nobody.</returns>
    public async Task<CorrectionResult> OpenForCallerAsync(
        PersonId person, Official agent, string callId, PersonCorrection asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(callId);
        if (!CallIds.IsOne(callId))
        {
            return new(CorrectionFault.CallIdInvalid, null);
        }

        // Whom he has not looked up he learns nothing about, not even that there is one.
        if (!await log.HasNotedAsync(agent.UserName, person, clock.GetUtcNow().ToUnixTimeSeconds() - Day, cancellationToken))
        {
            return new(CorrectionFault.NotLookedUp, null);
        }

        return await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetRegion() is { } home && agent.Region.Contains(home)
            ? await OpenAsync(person, new(CorrectionWay.Hotline, agent.UserName, callId), asked)
            : new(CorrectionFault.PersonUnknown, null);
    }

    /// <summary>A person's corrections that officials decide on.</summary>
    /// <param name="person">Whose.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<CorrectionView>> ReadAsync(PersonId person)
    {
        var corrections = await CorrectionsOf(person).Read();
        return [.. (await Task.WhenAll(corrections.Select(id => grains.GetGrain<ICorrectionGrain>(id).GetView()))).OfType<CorrectionView>()];
    }

    private IPersonCorrectionsGrain CorrectionsOf(PersonId person) => grains.GetGrain<IPersonCorrectionsGrain>(person.ToGrainKey());
}
