using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HealthPass.Kernel.Text;

/// <summary>Unicode canonical composition (NFC, Unicode Standard Annex 15): two spellings of one name are one name.</summary>
public static class CanonicalForm
{
    /// <summary>Composes a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="composed">Its NFC form.</param>
    /// <returns>False when the text has a surrogate without its pair, or U+FFFE, which is no character and which the framework refuses to compose.</returns>
    public static bool TryCompose(string text, [NotNullWhen(true)] out string? composed)
    {
        composed = IsWhole(text) ? text.Normalize(NormalizationForm.FormC) : null;
        return composed is not null;
    }

    private static bool IsWhole(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var taken) != OperationStatus.Done || rune.Value == 0xFFFE)
            {
                return false;
            }

            text = text[taken..];
        }

        return true;
    }
}
