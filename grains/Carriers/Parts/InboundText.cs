using System.Text;

namespace HealthPass.Carriers.Parts;

/// <summary>Reads what phones send. Both protocols name the alphabet by the same numbers.</summary>
internal static class InboundText
{
    /// <summary>The alphabet of UCS-2.</summary>
    public const byte Ucs2 = 8;

    private const byte Gb = 15;
    private const int Most = 160;

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Reads a message.</summary>
    /// <param name="content">Its content.</param>
    /// <param name="alphabet">The alphabet's number; what is none of those known is read byte by byte.</param>
    /// <param name="hasHeader">Whether a header comes first, whose first byte is its length.</param>
    /// <returns>At most 160 characters; what cannot be read stands as U+FFFD.</returns>
    public static string Read(ReadOnlySpan<byte> content, byte alphabet, bool hasHeader)
    {
        if (hasHeader && !content.IsEmpty)
        {
            content = content[Math.Min(content[0] + 1, content.Length)..];
        }

        var text = alphabet switch
        {
            Ucs2 => Encoding.BigEndianUnicode.GetString(content),
            Gb => Gb18030.GetString(content),
            _ => Encoding.Latin1.GetString(content),
        };
        return Bounded(text);
    }

    /// <summary>The beginning of a text that somebody else may have made long.</summary>
    /// <param name="text">The text.</param>
    public static string Bounded(string text) => text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
}
