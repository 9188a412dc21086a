namespace HealthPass.Grains.Hotline;

/// <summary>Tells what can be the id of a call in the hotline's own system.</summary>
internal static class CallIds
{
    /// <summary>Whether a text is one: letters, digits and a few signs, and neither a phone nor a document number.</summary>
    public static bool IsOne(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or ':' or '_') && !NamesSomebody.InCallId(text);
}
