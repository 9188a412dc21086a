using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>What may be sent, and when.</summary>
public static class TextRules
{
    private const int MostDaysAhead = 366;

    /// <summary>Judges what somebody wants to send.</summary>
    /// <param name="draft">What.</param>
    /// <param name="linkLength">How long a link is.</param>
    /// <param name="today">The day in Asia/Shanghai.</param>
    /// <param name="terms">By what texts are written.</param>
    /// <returns>Why it cannot be asked for.</returns>
    public static TextFault Judge(TextDraft draft, int linkLength, DateOnly today, TextTerms terms)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(terms);
        return TextTemplate.Judge(draft.Content, linkLength, terms) is not TextFault.None and var fault ? fault
            : draft.From < today || draft.From > today.AddDays(MostDaysAhead) || draft.Until < draft.From || draft.Until > draft.From.AddDays(terms.MostDays - 1) ? TextFault.DaysOutside
            : draft.Quota < 1 || draft.Quota > terms.MostMessages ? TextFault.QuotaOutside
            : TextFault.None;
    }

    /// <summary>Whether texts go out now.</summary>
    /// <param name="draft">The campaign.</param>
    /// <param name="now">The time.</param>
    /// <param name="terms">At which hours.</param>
    /// <returns>Whether.</returns>
    public static bool IsTime(TextDraft draft, DateTimeOffset now, TextTerms terms)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(terms);
        var local = now.ToOffset(ShanghaiDay.Offset);
        return IsDay(draft, ShanghaiDay.Of(now)) && (draft.Urgent || (local.Hour >= terms.OpensAtHour && local.Hour < terms.ClosesAtHour));
    }

    /// <summary>Whether a day is one of the campaign's.</summary>
    /// <param name="draft">The campaign.</param>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <returns>Whether.</returns>
    public static bool IsDay(TextDraft draft, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return day >= draft.From && day <= draft.Until;
    }
}
