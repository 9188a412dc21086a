using HealthPass.Grains.Kept;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.People;

/// <summary>How people are put right, and read what is kept of them.</summary>
internal sealed partial class PersonGrain
{
    public async Task<CorrectionAnswer> Correct(PersonCorrection correction, bool own, PersonCorrection? before = null)
    {
        if (IsNobody())
        {
            return new(CorrectionOutcome.NotRegistered, null);
        }

        await ReviewAsync();
        if (before is not null && IsOutdated(correction, before))
        {
            return new(CorrectionOutcome.Outdated, View());
        }

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

    public Task<PersonCorrection?> Holding(PersonCorrection asked) =>
        Task.FromResult(IsNobody() ? null : _projections.HoldingOf(Id, _person.State, asked));

    public async Task<PersonCopy?> GetCopy()
    {
        if (IsNobody())
        {
            return null;
        }

        await ReviewAsync();
        return _projections.CopyOf(Id, _person.State);
    }

    // What is so already was put right by this very correction, before it was cut short.
    private bool IsOutdated(PersonCorrection asked, PersonCorrection before)
    {
        var wanting = _projections.WantingOf(Id, _person.State, asked);
        return _projections.HoldingOf(Id, _person.State, wanting) is var now
            && ((now.Name is not null && now.Name != before.Name) || (now.Phone is not null && now.Phone != before.Phone) || (now.Region is not null && now.Region != before.Region));
    }

    // Whoever had the phone hears of it there: a phone that somebody else put in its place would else be noticed too late.
    private Task WarnAsync(PhoneNumber former) => TellAsync(former, "【健康码】您的健康码已改用其他手机号。如非本人办理，请立即拨打12345。");

    private async Task TellAsync(PhoneNumber phone, string text)
    {
        if (phone.IsNone)
        {
            return;
        }

        try
        {
            await _texts.SendAsync(phone.Number, text);
        }
        catch (IOException error)
        {
            LogNotWarned(_logger, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A phone that is the person's no more could not be told why")]
    private static partial void LogNotWarned(ILogger logger, Exception error);
}
