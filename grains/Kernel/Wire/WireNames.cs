using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace HealthPass.Kernel.Wire;

/// <summary>
/// The table of an enumeration's wire names, both ways, without allocation. It is made once for a type and refuses to be made
/// unless every value has exactly one name in lower snake case.
/// </summary>
/// <typeparam name="TEnum">An enumeration over a byte, whose numbers leave few gaps.</typeparam>
public sealed class WireNames<TEnum>
    where TEnum : struct, Enum
{
    private readonly string?[] _names;
    private readonly string? _otherwise;
    private readonly FrozenDictionary<string, TEnum> _values;

    /// <summary>Makes the table.</summary>
    /// <param name="rows">Every value and its name.</param>
    /// <param name="nameless">Values that are never put on the wire.</param>
    /// <param name="otherwise">The name of a value that is none of the enumeration's; null where such a value is an error.</param>
    /// <exception cref="ArgumentException">A value is missing or named twice, or a name is none.</exception>
    public WireNames(ReadOnlySpan<(TEnum Value, string Name)> rows, ReadOnlySpan<TEnum> nameless = default, string? otherwise = null)
    {
        if (Unsafe.SizeOf<TEnum>() != sizeof(byte))
        {
            throw new ArgumentException($"{typeof(TEnum).Name} must be an enumeration over a byte.");
        }

        var last = 0;
        foreach (var value in Enum.GetValues<TEnum>())
        {
            last = Math.Max(last, Number(value));
        }

        _names = new string?[last + 1];
        _otherwise = otherwise;
        var values = new Dictionary<string, TEnum>(rows.Length, StringComparer.Ordinal);
        foreach (var (value, name) in rows)
        {
            if (!Enum.IsDefined(value) || _names[Number(value)] is not null || !IsLowerSnake(name) || !values.TryAdd(name, value))
            {
                throw new ArgumentException($"{typeof(TEnum).Name}: '{name}' for {value} is no lower snake word of a value of its own.", nameof(rows));
            }

            _names[Number(value)] = name;
        }

        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (_names[Number(value)] is null != nameless.Contains(value))
            {
                throw new ArgumentException($"{typeof(TEnum).Name}: {value} must either have a name or be left out knowingly.", nameof(rows));
            }
        }

        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
        All = [.. _names.OfType<string>()];
    }

    /// <summary>Every name, in the order of the values.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The name of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has none.</exception>
    public string Of(TEnum value) => Find(value) ?? _otherwise ?? throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no wire name.");

    /// <summary>The name of a value, null where it has none.</summary>
    public string? Find(TEnum value)
    {
        var names = _names;
        var number = Number(value);
        return number < names.Length ? names[number] : null;
    }

    /// <summary>Reads a name; the match is exact.</summary>
    public bool TryParse(string? text, out TEnum value)
    {
        value = default;
        return text is not null && _values.TryGetValue(text, out value);
    }

    private static int Number(TEnum value) => Unsafe.As<TEnum, byte>(ref value);

    private static bool IsLowerSnake(string name)
    {
        var before = '_';
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterLower(character) && (before == '_' || !(character == '_' || char.IsAsciiDigit(character))))
            {
                return false;
            }

            before = character;
        }

        return before != '_';
    }
}
