using HealthPass.Api.Problems;
using HealthPass.Grains.Campaign.Texts;

namespace HealthPass.Api.TextCampaigns;

/// <summary>Says why something asked of a campaign of texts was refused.</summary>
internal static class TextProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.TextUnknown, "There is no such campaign of texts here.");

    public static Problem NotRunning { get; } = new(
        StatusCodes.Status409Conflict, ProblemCodes.TextNotRunning, "It does not run: it was stopped, is over or has not begun, or it is sent in the other way. GET /v1/texts/running says what does.");

    public static Problem KeyUnknown { get; } = new(
        StatusCodes.Status409Conflict, ProblemCodes.PhoneKeyUnknown, "Not the key that is in use: GET /v1/texts/running says which is. Whoever matches phones gets it from the campaign office.");

    public static Problem Of(TextFault fault, string? state = null) => fault switch
    {
        TextFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.TextWrongState, $"It is {state ?? "not in a state that allows this"}: somebody else may have been first."),
        TextFault.NotSecond => new(StatusCodes.Status403Forbidden, ProblemCodes.TextNeedsAnother, "Whoever wrote it does not approve or refuse it."),
        TextFault.RoleMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes a campaign officer."),
        TextFault.TierMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.TextTier, "Officers of a city or of the province send texts."),
        TextFault.EffectChanged => new(StatusCodes.Status409Conflict, ProblemCodes.EffectChanged, "It is not what was shown; read it again."),
        TextFault.TextTooLong => Problem.Invalid(ProblemCodes.TextTooLong, $"With signature and link a text has at most {TextTerms.Current.MostCharacters} characters."),
        TextFault.LinkWrong => Problem.Invalid(ProblemCodes.TextLinkWrong, $"'{TextTemplate.Link}' must stand in it once."),
        TextFault.SignatureTwice => Problem.Invalid(ProblemCodes.TextSignatureTwice, "The signature is put before it by itself; there are no 【】 in it."),
        TextFault.TextUnsendable => Problem.Invalid(ProblemCodes.TextUnsendable, "It has a character that a short message cannot carry, such as an emoji or a line break."),
        TextFault.TextNamesSomebody => Problem.Invalid(ProblemCodes.NoteNamesSomebody, "The text holds what looks like a document number or a phone; leave that out."),
        TextFault.DaysOutside => Problem.Invalid(ProblemCodes.TextDaysOutside, $"The days must begin today or later, and be at most {TextTerms.Current.MostDays}."),
        TextFault.QuotaOutside => Problem.Invalid(ProblemCodes.FieldInvalid, $"'quota' must lie between 1 and {TextTerms.Current.MostMessages}."),
        TextFault.AccountUnknown => Problem.Invalid(ProblemCodes.TextAccountUnknown, "With 'feed', 'account' names an account of GET /v1/texts/campaigns; otherwise it is left out."),
        _ => Unknown,
    };
}
