using System.Globalization;

namespace HealthPass.Kernel.Venues;

/// <summary>
/// What a poster says, of a venue or of a place within it: which it is, which edition, and a check over both. It is written as 24 Crockford
/// base-32 characters and drawn as an https address of them, upper-case throughout, so that a QR code takes its dense alphanumeric mode.
/// </summary>
/// <param name="Venue">The venue.</param>
/// <param name="Place">The place within it, 0 for the venue itself.</param>
/// <param name="Version">The edition, from 1.</param>
/// <param name="Draw">What was drawn by chance for the edition.</param>
public readonly record struct PosterCode(VenueId Venue, ushort Place, byte Version, ushort Draw)
{
    /// <summary>Characters of the code.</summary>
    public const int Length = 24;

    /// <summary>Characters of the address at most: it is drawn small and read from afar.</summary>
    public const int MaxAddress = 60;

    /// <summary>The path of the address, before the code.</summary>
    public const string Path = "/P/";

    /// <summary>Characters of the site at most, so that the address stays short.</summary>
    public const int MaxSite = MaxAddress - Length - 3;

    // Longer is no address of ours, even with what chats and browsers append.
    private const int MaxRead = 512;

    private const int FullWidthOffset = 0xFEE0;
    private const int CheckBits = 16;

    /// <summary>The edition that it is of.</summary>
    public (byte Version, ushort Draw) Issued => (Version, Draw);

    /// <summary>
    /// Reads what a camera saw or a person typed: the address under whatever site, or the code alone; in either case, with look-alikes (O for 0;
    /// I and L for 1), in full-width forms, with blanks, hyphens and marks that nobody sees, and with what a chat appends after <c>?</c> or <c>#</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code when there is one.</param>
    /// <returns>None, <see cref="PosterFault.Unreadable"/> or <see cref="PosterFault.Misread"/>; whether the poster is good is another question.</returns>
    public static PosterFault Read(ReadOnlySpan<char> text, out PosterCode code) => Read(text, out code, out _);

    /// <summary>Reads what a camera saw, of a poster or of a venue's screen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code when there is one.</param>
    /// <param name="proof">What the screen showed behind the code, null for a poster: see <see cref="ScreenCode"/>.</param>
    /// <returns>As without the proof.</returns>
    public static PosterFault Read(ReadOnlySpan<char> text, out PosterCode code, out ulong? proof)
    {
        (code, proof) = (default, null);
        if (text.Length > MaxRead)
        {
            return PosterFault.Unreadable;
        }

        Span<char> buffer = stackalloc char[MaxRead];
        var length = 0;
        foreach (var character in text)
        {
            var folded = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - FullWidthOffset) : character;
            if (!IsSeparator(folded))
            {
                buffer[length++] = char.ToUpperInvariant(folded);
            }
        }

        ReadOnlySpan<char> seen = buffer[..length];
        var path = seen.LastIndexOf(Path, StringComparison.Ordinal);
        if (path >= 0)
        {
            seen = seen[(path + Path.Length)..];
            var end = seen.IndexOfAny('?', '#', '/');
            seen = end < 0 ? seen : seen[..end];
        }

        if (seen.Length is not Length and not ScreenCode.Length || !Crockford.TryRead(seen[..Length], out var value) || !Crockford.TryRead(seen[Length..], out var shown))
        {
            return PosterFault.Unreadable;
        }

        proof = seen.Length == ScreenCode.Length ? (ulong)shown : null;
        var said = value >> CheckBits;
        code = new(new((ulong)(said >> 40)), (ushort)(said >> 24), (byte)(said >> 16), (ushort)said);
        return code.Venue.Value != 0 && code.Version != 0 && CheckOf(said) == (ushort)value ? PosterFault.None : PosterFault.Misread;
    }

    /// <summary>The address that is drawn.</summary>
    /// <param name="site">Scheme and host, such as <c>https://jkm.sc.gov.cn</c>.</param>
    /// <returns>An upper-case address.</returns>
    public string ToAddress(string site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return string.Concat(site.ToUpperInvariant(), Path, ToString());
    }

    /// <summary>The code in groups, as it stands below the picture to be typed.</summary>
    /// <returns>Six groups of four characters.</returns>
    public string ToGroups() => string.Join('-', ToString().Chunk(4).Select(group => new string(group)));

    /// <summary>The code.</summary>
    /// <returns>24 characters.</returns>
    public override string ToString() => string.Create(Length, this, static (text, code) =>
    {
        var said = ((UInt128)code.Venue.Value << 40) | ((UInt128)code.Place << 24) | ((UInt128)code.Version << 16) | code.Draw;
        Crockford.Write((said << CheckBits) | CheckOf(said), text);
    });

    // CRC-16 (CCITT): no wrong character, no two that changed places and no smudge over three neighbours goes unnoticed.
    private static ushort CheckOf(UInt128 said)
    {
        ushort check = 0xFFFF;
        for (var shift = 96; shift >= 0; shift -= 8)
        {
            check ^= (ushort)((byte)(said >> shift) << 8);
            for (var bit = 0; bit < 8; bit++)
            {
                check = (ushort)((check & 0x8000) != 0 ? (check << 1) ^ 0x1021 : check << 1);
            }
        }

        return check;
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || char.IsControl(character)
        || character is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or (>= '\uFE00' and <= '\uFE0F')
        || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
