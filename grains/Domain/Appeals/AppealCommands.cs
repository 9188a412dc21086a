using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Appeals;

/// <summary>What a person can ask for, alone, through a channel or through an agent of 12345.</summary>
/// <param name="log">Whom agents have looked up.</param>
/// <param name="grains">Finds people and their appeals.</param>
/// <param name="clock">The time.</param>
public sealed class AppealCommands(ILookupLog log, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>The most characters of a text of either side.</summary>
    public const int MaxText = 500;

    private const long Day = 86_400;

    /// <summary>Opens an appeal.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="voice">Who brings it; a channel only for its own person, which is for the caller to see to.</param>
    /// <param name="text">What is objected.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    public async Task<AppealResult> OpenAsync(PersonId person, AppealVoice voice, string text) => NamesSomebody.InNote(text)
        ? new(AppealFault.TextNamesSomebody, null)
        : await AppealsOf(person).Open(voice, text);

    /// <summary>Opens an appeal for a caller, whom the agent has looked up within the day.</summary>
    /// <param name="person">The caller, or the one called for.</param>
    /// <param name="agent">The agent.</param>
    /// <param name="callId">The call's id in the hotline's own system.</param>
    /// <param name="text">What is objected.</param>
    /// <param name="cancellationToken">Gives up before anything is opened.</param>
    /// <returns>The appeal, or why it is refused. Who lives elsewhere is answered like nobody.</returns>
    public async Task<AppealResult> OpenForCallerAsync(PersonId person, Official agent, string callId, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(callId);
        if (!CallIds.IsOne(callId))
        {
            return new(AppealFault.CallIdInvalid, null);
        }

        // Whom he has not looked up he learns nothing about, not even that there is one.
        if (!await log.HasNotedAsync(agent.UserName, person, clock.GetUtcNow().ToUnixTimeSeconds() - Day, cancellationToken))
        {
            return new(AppealFault.NotLookedUp, null);
        }

        return await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetRegion() is { } home && agent.Region.Contains(home)
            ? await OpenAsync(person, new(AppealWay.Hotline, agent.UserName, callId), text)
            : new(AppealFault.PersonUnknown, null);
    }

    /// <summary>Takes an appeal back.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="appealId">The appeal.</param>
    /// <param name="voice">Who asks.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    public async Task<AppealResult> WithdrawAsync(PersonId person, Guid appealId, AppealVoice voice) =>
        (await AppealsOf(person).Read()).Any(appeal => appeal.AppealId == appealId)
            ? await AppealOf(appealId).Withdraw(voice)
            : new(AppealFault.NotFound, null);

    /// <summary>A person's appeals.</summary>
    /// <param name="person">Whose.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<AppealView>> ReadAsync(PersonId person)
    {
        var appeals = await AppealsOf(person).Read();
        return [.. (await Task.WhenAll(appeals.Select(appeal => AppealOf(appeal.AppealId).GetView()))).OfType<AppealView>()];
    }

    private IPersonAppealsGrain AppealsOf(PersonId person) => grains.GetGrain<IPersonAppealsGrain>(person.ToGrainKey());

    private IAppealGrain AppealOf(Guid appealId) => grains.GetGrain<IAppealGrain>(appealId);
}
