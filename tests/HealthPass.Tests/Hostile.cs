using CsCheck;

namespace HealthPass.Tests;

/// <summary>Text as an attacker or a broken device sends it: any UTF-16 unit, lone surrogates, and look-alikes of what is asked for.</summary>
internal static class Hostile
{
    private static readonly Gen<char> Unit = Gen.Frequency(
        (4, Gen.Char['0', '9']),
        (3, Gen.Char['A', 'Z']),
        (2, Gen.Char['a', 'z']),
        (2, Gen.Char['\uFF01', '\uFF5E']),
        (2, Gen.Char['\u4E00', '\u9FFF']),
        (2, Gen.OneOf(' ', '-', '(', ')', '+', '=', '@', '·', '\u3000', '\u200B', '\u202E', '\t', '\n', '\0', '\u0301', '\u1161', '\uFFFF', '\uF900')),
        (1, Gen.Char['\uD800', '\uDFFF']),
        (2, Gen.Char['\0', '\uFFFF']));

    public static Gen<string> Text { get; } = Unit.Array[0, 40].Select(units => new string(units));

    /// <summary>A good value with a few units replaced, inserted or dropped: reaches past the first check.</summary>
    public static Gen<string> Near(params string[] good) =>
        Gen.Select(Gen.OneOf(good), Gen.Select(Gen.Int[0, 20], Gen.Int[0, 2], Unit).Array[0, 3], (text, edits) =>
        {
            foreach (var (position, kind, unit) in edits)
            {
                var at = Math.Min(position, text.Length);
                text = kind switch
                {
                    0 => text.Insert(at, unit.ToString()),
                    1 when at < text.Length => text.Remove(at, 1),
                    _ when at < text.Length => text.Remove(at, 1).Insert(at, unit.ToString()),
                    _ => text,
                };
            }

            return text;
        });
}
