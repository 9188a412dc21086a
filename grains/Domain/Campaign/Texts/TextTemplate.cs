using HealthPass.Grains.Hotline;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>What a campaign's text says: the same to everybody, save for the link.</summary>
public static class TextTemplate
{
    /// <summary>Stands where the link goes.</summary>
    public const string Link = "{link}";

    /// <summary>The text as one phone gets it.</summary>
    /// <param name="content">What it says, without its signature.</param>
    /// <param name="link">The phone's own link.</param>
    /// <param name="terms">By what texts are written.</param>
    /// <returns>Signature and text.</returns>
    public static string Write(string content, string link, TextTerms terms)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(terms);
        return terms.Signature + content.Replace(Link, link, StringComparison.Ordinal);
    }

    /// <summary>Judges what somebody wants to send.</summary>
    /// <param name="content">What it says, without its signature.</param>
    /// <param name="linkLength">How long a link is.</param>
    /// <param name="terms">By what texts are written.</param>
    /// <returns>Why it cannot be sent.</returns>
    public static TextFault Judge(string content, int linkLength, TextTerms terms)
    {
        ArgumentNullException.ThrowIfNull(content);
        var first = content.IndexOf(Link, StringComparison.Ordinal);
        return content.Any(character => char.IsSurrogate(character) || char.IsControl(character)) ? TextFault.TextUnsendable
            : first < 0 || content.IndexOf(Link, first + 1, StringComparison.Ordinal) >= 0 ? TextFault.LinkWrong
            : content.Contains('【', StringComparison.Ordinal) || content.Contains('】', StringComparison.Ordinal) ? TextFault.SignatureTwice
            : NamesSomebody.InNote(content) ? TextFault.TextNamesSomebody
            : Length(content, linkLength, terms) > terms.MostCharacters ? TextFault.TextTooLong
            : TextFault.None;
    }

    /// <summary>How many characters of a message a text takes.</summary>
    /// <param name="content">What it says, without its signature.</param>
    /// <param name="linkLength">How long a link is.</param>
    /// <param name="terms">By what texts are written.</param>
    /// <returns>Characters, its signature and its link among them.</returns>
    public static int Length(string content, int linkLength, TextTerms terms)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(terms);
        return Write(content, new string('x', linkLength), terms).Length;
    }
}
