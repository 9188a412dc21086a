using HealthPass.Grains.Kept;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People;

/// <summary>How people are put right, and read what is kept of them.</summary>
internal sealed partial class PersonGrain
{
    public async Task<CorrectionAnswer> Correct(PersonCorrection correction, bool own)
    {
        if (IsNobody())
        {
            return new(CorrectionOutcome.NotRegistered, null);
        }

        await ReviewAsync();
        var former = _projections.PhoneOf(Id, _person.State);
        var decision = _projections.Correct(Id, _person.State, correction, own) is { } command ? Decide(command) : Decision<PersonState, PersonFault>.Nothing;
        if (decision.Fault == PersonFault.TooManyCorrections)
        {
            return new(CorrectionOutcome.TooMany, View());
        }

        await CommitAsync(decision);
        if (decision.Next is not null && correction.Phone is { } phone && phone != former && !former.IsNone)
        {
            await WarnAsync(former);
        }

        return new(CorrectionOutcome.Corrected, View());
    }

    public Task<PersonCorrection?> Wanting(PersonCorrection asked) =>
        Task.FromResult(IsNobody() ? null : _projections.WantingOf(Id, _person.State, asked));

    public async Task<PersonCopy?> GetCopy()
    {
        if (IsNobody())
        {
            return null;
        }

        await ReviewAsync();
        return _projections.CopyOf(Id, _person.State);
    }

    // Whoever had the phone hears of it there: a phone that somebody else put in its place would else be noticed too late.
    private async Task WarnAsync(PhoneNumber former)
    {
        try
        {
            await _texts.SendAsync(former.Number, "【健康码】您的健康码已改用其他手机号。如非本人办理，请立即拨打12345。");
        }
        catch (IOException error)
        {
            LogNotWarned(_logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A phone that was replaced could not be told")]
    private static partial void LogNotWarned(ILogger logger, Exception error);
}
