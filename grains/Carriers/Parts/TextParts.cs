using System.Buffers.Binary;
using HealthPass.Grains.Campaign.Texts.Carriers;

namespace HealthPass.Carriers.Parts;

/// <summary>
/// Cuts texts into what fits a message: 70 characters of UCS-2 in one, 66 in each of several, behind a header whose reference of 16 bits ties them
/// together. With one of 8 bits parts of different texts to one phone were put together. See 3GPP TS 23.040, 9.2.3.24.8.
/// </summary>
internal static class TextParts
{
    /// <summary>The most characters of a text that goes as one.</summary>
    public const int MostAlone = 70;

    /// <summary>The most characters of each of several parts.</summary>
    public const int MostEach = 66;

    /// <summary>The most parts: what is longer is no text to a phone.</summary>
    public const int MostParts = 10;

    /// <summary>The length of the header of a part among several.</summary>
    public const int HeaderLength = 7;

    private static ReadOnlySpan<byte> HeaderStart => [HeaderLength - 1, 0x08, 0x04];

    /// <summary>
    /// Cuts a text. A character outside UCS-2 goes as the two of UTF-16, as phones read it, and is never cut in two.
    /// </summary>
    /// <param name="content">The text.</param>
    /// <returns>Its parts in order; none for a text that cannot be sent: empty, too long, or with half a character in it.</returns>
    public static IReadOnlyList<TextPart> Of(string content)
    {
        if (content.Length == 0 || !IsWhole(content))
        {
            return [];
        }

        if (content.Length <= MostAlone)
        {
            return [TextPart.Whole(content)];
        }

        var starts = new List<int>();
        for (var start = 0; start < content.Length; start = EndAfter(content, start))
        {
            starts.Add(start);
            if (starts.Count > MostParts)
            {
                return [];
            }
        }

        return [.. starts.Select((start, i) => new TextPart(start, EndAfter(content, start) - start, (byte)(i + 1), (byte)starts.Count))];
    }

    /// <summary>A part's content as it goes into a packet: the header, where there are several, and UTF-16 in network order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    public static byte[] Encode(CarrierText text, TextPart part)
    {
        var header = part.Total > 1 ? HeaderLength : 0;
        var content = new byte[header + (part.Length * 2)];
        if (header > 0)
        {
            HeaderStart.CopyTo(content);
            BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(3), text.Reference);
            (content[5], content[6]) = (part.Total, part.Number);
        }

        for (var i = 0; i < part.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(content.AsSpan(header + (i * 2)), text.Content[part.Start + i]);
        }

        return content;
    }

    private static int EndAfter(string content, int start)
    {
        var end = Math.Min(start + MostEach, content.Length);
        return end < content.Length && char.IsHighSurrogate(content[end - 1]) ? end - 1 : end;
    }

    private static bool IsWhole(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (char.IsSurrogate(content[i]) && (i + 1 == content.Length || !char.IsSurrogatePair(content[i], content[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
