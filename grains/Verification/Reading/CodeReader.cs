using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;

namespace HealthPass.Verification.Reading;

/// <summary>
/// Reads what scanners, keyboards and clipboards make of a code: whatever they put around it or did to its letters is put right where
/// that can be done in one way only. The one reader for every way by which a code comes in; behind it a code is in its exact form.
/// </summary>
public static class CodeReader
{
    /// <summary>The most characters that are looked at: twice the longest code, and what readers put around it.</summary>
    public const int MaxLength = 2 * PrintedCodes.MaxLength;

    private const int FullWidthOffset = 0xFEE0;
    private const int LeastOfACode = 20;

    // Shorter than any printed code.
    private const int LeastPrinted = 160;
    private const int CitizenNumberLength = 18;
    private const int VenueIdLength = 13;

    private static readonly SearchValues<char> OfBase32 = SearchValues.Create("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    private static readonly SearchValues<char> OfBase64Url = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_");
    private static readonly SearchValues<char> OfBase45 = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:");

    // What the row of digits types on a French keyboard, in the order of the digits.
    private const string FrenchDigits = "à&é\"'(-è_ç";

    /// <summary>Reads a code.</summary>
    /// <param name="raw">What came in.</param>
    /// <param name="code">The code in its exact form, the same text where nothing was wrong with it; null where there is none.</param>
    /// <returns>What is wrong with the reading.</returns>
    public static ReadingFault Read(string raw, out string? code)
    {
        if (IsExact(raw))
        {
            code = raw;
            return ReadingFault.None;
        }

        code = null;
        if (raw.Length > MaxLength)
        {
            return ReadingFault.TooLong;
        }

        Span<char> buffer = stackalloc char[MaxLength];
        var text = Clean(raw, buffer);
        return TryRepair(text, out code) ? ReadingFault.None : Diagnose(text);
    }

    private static bool IsExact(ReadOnlySpan<char> text) => text.Length switch
    {
        SealedCode.Base32Length => !text.ContainsAnyExcept(OfBase32),
        SealedCode.Base64UrlLength => !text.ContainsAnyExcept(OfBase64Url),
        _ => text.StartsWith(PrintedCodes.Prefix) && text.Length <= PrintedCodes.MaxLength && text[^1] != ' ' && IsPrintedAlone(text),
    };

    // The four characters of the beginning come up by chance in one code of some ten thousand: two codes are two long pieces.
    private static bool IsPrintedAlone(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(OfBase45) && !IsTwice(text);

    private static bool IsTwice(ReadOnlySpan<char> text) => text.Length >= 2 * LeastPrinted
        && text[LeastPrinted..^(LeastPrinted - PrintedCodes.Prefix.Length)].Contains(PrintedCodes.Prefix, StringComparison.OrdinalIgnoreCase);

    // Blanks at both ends go, those inside stay: a printed code has some. Full-width forms become what they stand for.
    private static ReadOnlySpan<char> Clean(ReadOnlySpan<char> raw, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in raw)
        {
            var plain = character switch
            {
                >= '\uFF01' and <= '\uFF5E' => (char)(character - FullWidthOffset),
                '\u3000' or '\u00A0' => ' ',
                _ => character,
            };
            if (!char.IsControl(plain) && char.GetUnicodeCategory(plain) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                buffer[length++] = plain;
            }
        }

        // A printed code has blanks inside, and none at its end: what Base45 ends with counts how often 45 goes into two bytes or one.
        return WithoutSymbology(buffer[..length].TrimStart(' ')).TrimEnd(' ');
    }

    // Some readers say which kind of code they have read: a bracket, a letter and a digit (ISO/IEC 15424).
    private static Span<char> WithoutSymbology(Span<char> text) =>
        text is [']', >= 'A' and <= 'Z' or >= 'a' and <= 'z', >= '0' and <= '9', ..] ? text[3..] : text;

    private static bool IsPrinted(ReadOnlySpan<char> text) => text.StartsWith(PrintedCodes.Prefix, StringComparison.OrdinalIgnoreCase);

    private static bool TryRepair(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? code)
    {
        Span<char> repaired = stackalloc char[MaxLength];
        code = null;
        if (IsExact(text))
        {
            code = new(text);
        }
        else if (IsPrinted(text))
        {
            var printed = repaired[..text.Length];
            _ = text.ToUpperInvariant(printed);
            code = text.Length <= PrintedCodes.MaxLength && IsPrintedAlone(printed) ? new(printed) : null;
        }
        else if (WithoutBlanks(text, repaired) is var bare && bare.Length == SealedCode.Base32Length)
        {
            if (bare.ContainsAny('é', 'è', 'à') || bare.ContainsAny("&\"'("))
            {
                FromFrench(bare);
            }

            ToBase32(bare);
            code = bare.ContainsAnyExcept(OfBase32) ? null : new(bare);
        }
        else if (bare.Length == SealedCode.Base64UrlLength && !bare.ContainsAnyExcept(OfBase64Url))
        {
            code = new(bare);
        }

        return code is not null;
    }

    private static Span<char> WithoutBlanks(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = 0;
        foreach (var character in text)
        {
            if (character != ' ')
            {
                buffer[length++] = character;
            }
        }

        return buffer[..length];
    }

    // Small letters are the capital ones, and what the alphabet leaves out is what it looks like.
    private static void ToBase32(Span<char> text)
    {
        foreach (ref var character in text)
        {
            character = char.ToUpperInvariant(character) switch
            {
                'O' => '0',
                'I' or 'L' => '1',
                var other => other,
            };
        }
    }

    // The keys of an English keyboard on a French one; digits come out as its signs, which no code has.
    private static void FromFrench(Span<char> text)
    {
        foreach (ref var character in text)
        {
            character = character switch
            {
                'A' or 'a' => 'Q',
                'Q' or 'q' => 'A',
                'Z' or 'z' => 'W',
                'W' or 'w' => 'Z',
                '?' or ',' => 'M',
                _ => FrenchDigits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : character,
            };
        }
    }

    private static ReadingFault Diagnose(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return ReadingFault.Empty;
        }

        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return ReadingFault.WebAddress;
        }

        if (IsOtherLayout(text))
        {
            return ReadingFault.OtherLayout;
        }

        if (text.Length == CitizenNumberLength && !text[..^1].ContainsAnyExceptInRange('0', '9') && text[^1] is (>= '0' and <= '9') or 'X' or 'x')
        {
            return ReadingFault.DocumentNumber;
        }

        if (!text.ContainsAnyExceptInRange('0', '9'))
        {
            return ReadingFault.Barcode;
        }

        if (text.Length == VenueIdLength && VenueId.TryParse(text, out _))
        {
            return ReadingFault.VenueId;
        }

        return DiagnoseCode(text);
    }

    // Another script, the accents and signs of another keyboard, or a printed code's beginning with another sign for its colon.
    private static bool IsOtherLayout(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character > '\u007F' && char.IsLetter(character))
            {
                return true;
            }
        }

        return text.Length > LeastOfACode && text.StartsWith(PrintedCodes.Prefix.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(text[3]) && !IsPrinted(text);
    }

    private static ReadingFault DiagnoseCode(ReadOnlySpan<char> text)
    {
        if (IsPrinted(text))
        {
            return IsTwice(text) ? ReadingFault.RunTogether
                : text.Length > PrintedCodes.MaxLength ? ReadingFault.TooLong
                : ReadingFault.Foreign;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                return ReadingFault.Foreign;
            }
        }

        return text.Length switch
        {
            < LeastOfACode => ReadingFault.Foreign,
            > SealedCode.MaxLength => ReadingFault.RunTogether,
            _ => ReadingFault.CutOff,
        };
    }
}
