using HealthPass.Grains.Helps;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Texts;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.People;

/// <summary>How people come in: they apply, enter, and bind channels.</summary>
internal sealed partial class PersonGrain
{
    public Task<ApplicationResult> Apply(PersonApplication application) => ApplyAsync(application, help: null);

    public async Task<Acquaintance> Meet(PersonApplication application, bool counts = true)
    {
        if (IsNobody())
        {
            return await MeetLeftAsync(application, counts);
        }

        var isSame = _projections.HasSameName(Id, _person.State, application);
        var decision = Decide(new PersonCommand.NameTried(isSame));
        if (decision.Fault == PersonFault.NameLimited)
        {
            return Acquaintance.NameLimited;
        }

        if (counts)
        {
            await CommitAsync(decision);
        }

        return !isSame ? Acquaintance.NameDiffers
            : _projections.PhoneOf(Id, _person.State) == application.Phone ? Acquaintance.Same
            : Acquaintance.PhoneDiffers;
    }

    public async Task<EntryResult> Enter(PersonApplication application, Help? help)
    {
        if (!_person.State.IsRegistered)
        {
            return new((await ApplyAsync(application, help)).Person, IsNew: true);
        }

        if (await Meet(application) != Acquaintance.Same)
        {
            return new(null);
        }

        await _channels.EnsureAsync(application.Channel);
        await ReviewAsync();
        await CommitAsync(Decide(new PersonCommand.Bind(application.Channel)));
        return new(View());
    }

    public async Task<BindingResult> RequestBinding(string channel)
    {
        if (IsNobody())
        {
            return new(BindingOutcome.NotRegistered);
        }

        if (_projections.PhoneOf(Id, _person.State).IsNone)
        {
            return _person.State.IsBoundTo(channel) ? new(BindingOutcome.Bound, View()) : new(BindingOutcome.NoPhone);
        }

        var code = OneTimeCode.Draw();
        var decision = Decide(new PersonCommand.SendCode(channel, _projections.HashOf(Id, channel, code)));
        switch (decision.Fault)
        {
            case PersonFault.AlreadyBound:
                return new(BindingOutcome.Bound, View());
            case PersonFault.TooManyCodes:
                return new(BindingOutcome.TooManyCodes, Until: Tomorrow());
            default:
                await CommitAsync(decision);
                await _texts.SendAsync(
                    _projections.PhoneOf(Id, _person.State).Number,
                    $"【健康码】验证码{code}，10分钟内有效。您正在授权渠道{channel}展示您的健康码，如非本人操作请勿告知任何人。");
                return new(BindingOutcome.CodeSent, Until: _person.State.Access!.Binding!.ExpiresAt);
        }
    }

    public async Task<BindingResult> ConfirmBinding(string channel, string code)
    {
        if (IsNobody())
        {
            return new(BindingOutcome.NotRegistered);
        }

        await _channels.EnsureAsync(channel);
        var decision = Decide(new PersonCommand.TryCode(channel, _projections.HashOf(Id, channel, code)));
        if (decision.Fault == PersonFault.None)
        {
            // A try counts before it is answered.
            await CommitAsync(decision);
        }

        return _person.State.IsBoundTo(channel) ? new(BindingOutcome.Bound, View()) : new(BindingOutcome.CodeWrong);
    }

    public async Task<PrintedResult> IssuePrinted(Guid code, string? channel)
    {
        if (!IsOpenTo(channel))
        {
            return new(PrintedOutcome.NotRegistered);
        }

        await ReviewAsync();
        var decision = Decide(new PersonCommand.IssuePrinted(code));
        if (decision.Fault == PersonFault.NotGreen)
        {
            return new(PrintedOutcome.NotGreen);
        }

        if (decision.Next?.Printed is { } next)
        {
            // Whose it is comes first: what is answered can be found at a gate, and what was cut short in between is nobody's code.
            await GrainFactory.GetGrain<IPrintedCodeGrain>(code).Keep(Id, next.Until);
        }

        await CommitAsync(decision);
        var view = View();
        return new(PrintedOutcome.Issued, _person.State.Printed, view.MaskedName, view.MaskedDocument);
    }

    public async Task<bool> EndPrinted(string? channel)
    {
        if (!IsOpenTo(channel))
        {
            return false;
        }

        await CommitAsync(Decide(new PersonCommand.EndPrinted()));
        return true;
    }

    public async Task<bool> HasPrinted(Guid code)
    {
        if (IsNobody() || _person.State.Printed is null)
        {
            return false;
        }

        await ReviewAsync();
        return _person.State.HasPrinted(code, _person.Now);
    }

    private async Task<ApplicationResult> ApplyAsync(PersonApplication application, Help? help)
    {
        // Of a withdrawal everybody hears before anything is made anew.
        await _person.SettleAsync();
        if (_person.State.IsRegistered)
        {
            await ReviewAsync();
            return await CompareAsync(application);
        }

        switch (await MeetLeftAsync(application, counts: true))
        {
            case Acquaintance.NameDiffers:
                return new(ApplicationOutcome.NameDiffers, null);
            case Acquaintance.NameLimited:
                return new(ApplicationOutcome.NameLimited, null);
            default:
                break;
        }

        await _channels.EnsureAsync(application.Channel);

        var decision = Decide(_projections.Seal(Id, application, help));

        // The pending row comes first: a crash behind it leaves a trace that Settle finds, so that nobody is stored uncounted.
        _ = await _directory.PutAsync(
            _projections.EntryOf(Id, DirectoryState.Pending, decision.Next! with { Version = _person.IsEmpty ? 0 : checked(_person.State.Version + 1) }), CancellationToken.None);
        await CommitAsync(decision);
        return new(ApplicationOutcome.Registered, View());
    }

    private async Task<ApplicationResult> CompareAsync(PersonApplication application)
    {
        return await Meet(application) switch
        {
            Acquaintance.NameLimited => new(ApplicationOutcome.NameLimited, null),
            Acquaintance.NameDiffers => new(ApplicationOutcome.NameDiffers, null),
            _ => _person.State.IsBoundTo(application.Channel) ? AlreadyRegistered(application) : new(ApplicationOutcome.BindingNeeded, null),
        };
    }

    // Nothing is changed by applying again; what the channel would have changed is told, so that it can offer a correction.
    private ApplicationResult AlreadyRegistered(PersonApplication application)
    {
        var (phone, region) = _projections.DifferencesOf(Id, _person.State, application);
        return new(ApplicationOutcome.AlreadyRegistered, View(), phone, region);
    }

    private DateTimeOffset Tomorrow() => new(ShanghaiDay.Of(_person.Now).AddDays(1).ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset);
}
