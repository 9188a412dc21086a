using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Carriers;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;

namespace HealthPass.Tests.Campaign.Texts;

/// <summary>Campaigns of texts as tests need them.</summary>
internal static class Texted
{
    public const string Account = "mobile";

    public static readonly CarrierAccount Gateway = new(Account, CarrierProtocol.Cmpp30, TakesPseudonyms: true, TakesNumbers: true, PerSecond: 200, Window: 16);

    public static TextDraft Draft(string content = "来川请申领四川天府健康通 {link} 疑问请拨打12345", TextMode mode = TextMode.Feed, int quota = 1_000, bool urgent = false) => new(
        "迎客短信", content, Samples.Tree.Root.Code, mode, mode == TextMode.Feed ? Account : string.Empty, Samples.Today, Samples.Today.AddDays(9), quota, urgent, "writer");

    public static TextStanding Standing(TextDraft? draft = null, string state = TextFlow.Running, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), state, draft ?? Draft(), Samples.Tree.Root.Code, Samples.Noon.ToUniversalTime(), null, null);

    public static PhonePseudonym Phone(int number) => new(((UInt128)(uint)number << 96) | 7);

    public static QueuedMessage Message(int number, bool held = false) => new(Phone(number), Samples.City.Code, held, $"link{number:D6}");
}
