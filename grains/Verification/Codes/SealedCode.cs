using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HealthPass.Verification.Codes;

/// <summary>A health code as it was made, before it is a text: whoever answers with it writes it straight into the answer.</summary>
public readonly struct SealedCode
{
    /// <summary>Characters of the longest form.</summary>
    public const int MaxLength = 85;

    /// <summary>Characters of <see cref="CodeForm.Base32"/>.</summary>
    public const int Base32Length = MaxLength;

    /// <summary>Characters of <see cref="CodeForm.Base64Url"/>.</summary>
    public const int Base64UrlLength = 71;

    private readonly CodeBytes _bytes;
    private readonly CodeForm _form;

    internal SealedCode(ReadOnlySpan<byte> bytes, CodeForm form)
    {
        bytes.CopyTo(_bytes);
        _form = form;
    }

    /// <summary>Whether there is none: every code begins with its version, and none is 0.</summary>
    public bool IsNone => _bytes[0] == 0;

    /// <summary>Reads the text of one; whether it is genuine is not looked at.</summary>
    /// <param name="text">A text in either form, exactly.</param>
    /// <param name="code">The code.</param>
    /// <returns>Whether the text is in one of the forms.</returns>
    public static bool TryRead([NotNullWhen(true)] string? text, out SealedCode code)
    {
        Span<byte> bytes = stackalloc byte[CodeBytes.Size];
        var isOne = TryRead(text, bytes);
        code = isOne ? new(bytes, text!.Length == Base32Length ? CodeForm.Base32 : CodeForm.Base64Url) : default;
        return isOne;
    }

    /// <summary>Writes the text.</summary>
    /// <param name="utf8">Room for <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many were written; 0 where there is none.</returns>
    public int Write(Span<byte> utf8)
    {
        if (IsNone)
        {
            return 0;
        }

        if (_form == CodeForm.Base64Url)
        {
            return Base64Url.EncodeToUtf8(_bytes, utf8);
        }

        Base32.Encode(_bytes, utf8[..Base32Length]);
        return Base32Length;
    }

    /// <summary>The text; empty where there is none.</summary>
    public override string ToString()
    {
        Span<byte> utf8 = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(utf8[..Write(utf8)]);
    }

    internal static bool TryRead(ReadOnlySpan<char> text, Span<byte> bytes) => text.Length switch
    {
        Base32Length => Base32.TryDecode(text, bytes),
        Base64UrlLength => Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done && length == CodeBytes.Size,
        _ => false,
    };
}
