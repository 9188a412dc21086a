using HealthPass.Grains.Kept;
using HealthPass.Grains.People;
using HealthPass.Grains.Texts;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Residents;

/// <summary>A phone that texts go to.</summary>
internal sealed partial class PhoneGrain(
    [PersistentState("phone")] IPersistentState<PhoneState> state, PersonIndex index, ITextSender texts, TimeProvider clock, ILogger<PhoneGrain> logger)
    : Grain, IPhoneGrain
{
    private Kept<PhoneState> Phone => field ??= new(state, this, static _ => Task.CompletedTask, clock, logger);

    public async Task<PhoneAnswer> Send(PhoneNumber phone, PhonePurpose purpose, byte[] application)
    {
        var code = purpose is PhonePurpose.Code or PhonePurpose.Family or PhonePurpose.Correction or PhonePurpose.Window or PhonePurpose.Volunteer or PhonePurpose.Leaving ? OneTimeCode.Draw() : null;
        var decision = Decide(new PhoneCommand.Send(code is null ? null : HashOf(application, code)));
        if (decision.Fault != PhoneFault.None)
        {
            return new(PhoneOutcome.TooMany, PhoneDecisions.NextAt(Phone.State, decision.Fault));
        }

        // Counted before it is sent: whoever asks again because we crashed gets no more of them.
        await Phone.CommitAsync(decision);
        try
        {
            await texts.SendAsync(phone.Number, TextOf(purpose, code));
        }
        catch (IOException error)
        {
            LogNotSent(logger, error);
            await Phone.CommitAsync(Decide(new PhoneCommand.NotSent()));
            return new(PhoneOutcome.Unavailable);
        }

        return new(PhoneOutcome.Sent, Phone.State.SentAt + PhoneDecisions.Validity);
    }

    public async Task<bool> Try(byte[] application, string code)
    {
        var decision = Decide(new PhoneCommand.Try(HashOf(application, code)));
        await Phone.CommitAsync(decision);
        return decision.Fault == PhoneFault.None;
    }

    public Task Spend(byte[] application, string code) => Phone.CommitAsync(Decide(new PhoneCommand.Spend(HashOf(application, code))));

    private Decision<PhoneState, PhoneFault> Decide(PhoneCommand command) => PhoneDecisions.Decide(Phone.State, command, Phone.Now);

    private byte[] HashOf(byte[] application, string code) => index.HashOf(this.GetPrimaryKey(), application, code);

    private static string TextOf(PhonePurpose purpose, string? code) => purpose switch
    {
        PhonePurpose.Code => $"【健康码】验证码{code}，10分钟内有效，用于申领或登录健康码。如非本人操作，请勿告知任何人。",
        PhonePurpose.Family => $"【健康码】验证码{code}，10分钟内有效。有人申请把您或您家人加为家庭成员，代为出示健康码。如不同意，请勿告知任何人。",
        PhonePurpose.Correction => $"【健康码】验证码{code}，10分钟内有效，用于将健康码改用本手机号。如非本人操作，请勿告知任何人。",
        PhonePurpose.Window => $"【健康码】验证码{code}，10分钟内有效，用于在合作网站的申领窗口申领健康码。如非本人操作，请勿告知任何人。",
        PhonePurpose.Volunteer => $"【健康码】验证码{code}，10分钟内有效。志愿者正在您身边帮您申领或出示健康码，告知验证码即表示同意。如身边没有志愿者，请勿告知任何人。",
        PhonePurpose.Leaving => $"【健康码】验证码{code}，10分钟内有效，用于注销您的健康码。如非本人操作，请勿告知任何人。",
        PhonePurpose.NameLimited => "【健康码】您填写的证件今天核对姓名的次数已用完，请明天再试，或拨打12345。",
        PhonePurpose.CountryNeeded => "【健康码】您填写的护照号码有多个国家（地区）签发，请补填签发国家（地区）后重新申领。",
        PhonePurpose.NameDiffers => "【健康码】您填写的证件已用其他姓名申领，请核对姓名与证件一致。如有误请拨打12345更正。",
        _ => "【健康码】您填写的证件已用其他手机号申领，请用原手机号登录。如需更换手机号，请拨打12345更正。",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A text could not be sent")]
    private static partial void LogNotSent(ILogger logger, Exception error);
}
