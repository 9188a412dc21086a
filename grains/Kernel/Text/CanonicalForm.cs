using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace HealthPass.Kernel.Text;

/// <summary>
/// Unicode canonical composition (NFC, Unicode Standard Annex 15). Our own, because the processes run in invariant
/// globalisation mode, in which <c>string.Normalize</c> returns its input unchanged and two spellings of one name would
/// stay two names.
/// </summary>
public static class CanonicalForm
{
    private const int HangulBase = 0xAC00;
    private const int HangulCount = 11_172;
    private const int LeadBase = 0x1100;
    private const int LeadCount = 19;
    private const int VowelBase = 0x1161;
    private const int VowelCount = 21;
    private const int TailBase = 0x11A7;
    private const int TailCount = 28;

    /// <summary>Composes a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="composed">Its NFC form.</param>
    /// <returns>False when the text has a surrogate without its pair.</returns>
    public static bool TryCompose(string text, [NotNullWhen(true)] out string? composed)
    {
        composed = text;
        if (IsPlain(text))
        {
            return true;
        }

        var scalars = new List<int>(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                composed = null;
                return false;
            }

            Decompose(rune.Value, scalars);
            rest = rest[consumed..];
        }

        Order(scalars);
        composed = Compose(scalars);
        return true;
    }

    // Nothing below U+0300 and no unified ideograph ever changes: nearly every name ends here, before the tables load.
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is not (< '\u0300' or (>= '\u3400' and <= '\u9FFF')))
            {
                return false;
            }
        }

        return true;
    }

    private static void Decompose(int scalar, List<int> into)
    {
        var hangul = scalar - HangulBase;
        if (hangul is >= 0 and < HangulCount)
        {
            into.Add(LeadBase + (hangul / (VowelCount * TailCount)));
            into.Add(VowelBase + (hangul % (VowelCount * TailCount) / TailCount));
            if (hangul % TailCount != 0)
            {
                into.Add(TailBase + (hangul % TailCount));
            }
        }
        else if (Tables.Decompositions.TryGetValue(scalar, out var parts))
        {
            Decompose(parts.First, into);
            if (parts.Second != 0)
            {
                Decompose(parts.Second, into);
            }
        }
        else
        {
            into.Add(scalar);
        }
    }

    // An insertion sort, because the order of marks of one class must be kept and runs are short.
    private static void Order(List<int> scalars)
    {
        for (var i = 1; i < scalars.Count; i++)
        {
            var scalar = scalars[i];
            var rank = ClassOf(scalar);
            var at = i;
            while (rank != 0 && at > 0 && ClassOf(scalars[at - 1]) > rank)
            {
                scalars[at] = scalars[at - 1];
                at--;
            }

            scalars[at] = scalar;
        }
    }

    private static string Compose(List<int> scalars)
    {
        var kept = new List<int>(scalars.Count);
        var (starter, last) = (-1, 0);
        foreach (var scalar in scalars)
        {
            var rank = ClassOf(scalar);

            // A mark is blocked from its starter by anything between them of the same or a higher class.
            var blocked = starter < 0 || (kept.Count - 1 > starter && (last == 0 || last >= rank));
            if (!blocked && TryPair(kept[starter], scalar, out var pair))
            {
                kept[starter] = pair;
                continue;
            }

            if (rank == 0)
            {
                starter = kept.Count;
            }

            last = rank;
            kept.Add(scalar);
        }

        var builder = new StringBuilder(kept.Count);
        foreach (var scalar in kept)
        {
            _ = builder.Append(new Rune(scalar).ToString());
        }

        return builder.ToString();
    }

    private static bool TryPair(int first, int second, out int pair)
    {
        var (lead, vowel) = (first - LeadBase, second - VowelBase);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            pair = HangulBase + (((lead * VowelCount) + vowel) * TailCount);
            return true;
        }

        var (syllable, tail) = (first - HangulBase, second - TailBase);
        if (syllable is >= 0 and < HangulCount && syllable % TailCount == 0 && tail is > 0 and < TailCount)
        {
            pair = first + tail;
            return true;
        }

        return Tables.Compositions.TryGetValue((first, second), out pair);
    }

    private static int ClassOf(int scalar) => scalar < 0x300 ? 0 : Tables.Classes.GetValueOrDefault(scalar);

    private static class Tables
    {
        static Tables()
        {
            var decompositions = new Dictionary<int, (int First, int Second)>();
            var compositions = new Dictionary<(int First, int Second), int>();
            foreach (var entry in CanonicalFormData.Decompositions.Split(' '))
            {
                // "=" marks a pair that composes again, ":" one that stays apart.
                var composes = entry.Contains('=', StringComparison.Ordinal);
                var fields = entry.Split('=', ':', '+');
                var parts = (Hex(fields[1]), fields.Length > 2 ? Hex(fields[2]) : 0);
                decompositions.Add(Hex(fields[0]), parts);
                if (composes)
                {
                    compositions.Add(parts, Hex(fields[0]));
                }
            }

            var classes = new Dictionary<int, byte>();
            foreach (var entry in CanonicalFormData.Classes.Split(' '))
            {
                var fields = entry.Split('-', '=');
                var rank = byte.Parse(fields[^1], CultureInfo.InvariantCulture);
                for (var scalar = Hex(fields[0]); scalar <= Hex(fields[^2]); scalar++)
                {
                    classes.Add(scalar, rank);
                }
            }

            Decompositions = decompositions.ToFrozenDictionary();
            Compositions = compositions.ToFrozenDictionary();
            Classes = classes.ToFrozenDictionary();
        }

        public static FrozenDictionary<int, (int First, int Second)> Decompositions { get; }

        public static FrozenDictionary<(int First, int Second), int> Compositions { get; }

        public static FrozenDictionary<int, byte> Classes { get; }

        private static int Hex(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
