using System.Globalization;

namespace HealthPass.Kernel.Regions;

/// <summary>
/// A 12-digit statistical division code (GB/T 2260 and GB/T 10114). A level is a prefix of 2, 4, 6, 9 or 12
/// digits padded with zeros, so a region contains another exactly when its prefix matches.
/// </summary>
/// <param name="Value">The code as a number, 12 decimal digits.</param>
[GenerateSerializer, Immutable, Alias("region-code")]
public readonly record struct RegionCode([property: Id(0)] long Value) : IComparable<RegionCode>
{
    private const int Digits = 12;

    /// <summary>The level that the trailing zeros imply.</summary>
    public RegionLevel Level =>
        Value % 1_000 != 0 ? RegionLevel.Village
        : Value % 1_000_000 != 0 ? RegionLevel.Township
        : Value % 100_000_000 != 0 ? RegionLevel.County
        : Value % 10_000_000_000 != 0 ? RegionLevel.City
        : RegionLevel.Province;

    /// <summary>The region one level up, or the region itself for a province.</summary>
    public RegionCode Parent => Level switch
    {
        RegionLevel.Village => new(Value / 1_000 * 1_000),
        RegionLevel.Township => new(Value / 1_000_000 * 1_000_000),
        RegionLevel.County => new(Value / 100_000_000 * 100_000_000),
        _ => new(Value / 10_000_000_000 * 10_000_000_000),
    };

    /// <summary>The exclusive upper bound of the codes inside this region.</summary>
    public long End => Value + Level switch
    {
        RegionLevel.Village => 1,
        RegionLevel.Township => 1_000,
        RegionLevel.County => 1_000_000,
        RegionLevel.City => 100_000_000,
        _ => 10_000_000_000,
    };

    /// <summary>The region of a level that this one lies in.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The region itself where it is of that level or above it.</returns>
    public RegionCode UpTo(RegionLevel level)
    {
        var region = this;
        while (region.Level > level)
        {
            region = region.Parent;
        }

        return region;
    }

    /// <summary>Parses exactly 12 ASCII digits.</summary>
    /// <param name="text">The text to parse.</param>
    /// <param name="code">The code when the text is one.</param>
    /// <returns>Whether the text has the form of a region code; it may still be unknown to the region tree.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RegionCode code)
    {
        code = default;
        if (text.Length != Digits || text.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        code = new(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return code.Value >= 10_000_000_000;
    }

    /// <summary>Whether the other region lies in this one; a region contains itself.</summary>
    /// <param name="other">The region that may lie inside.</param>
    /// <returns>True when the other code has this code's prefix.</returns>
    public bool Contains(RegionCode other) => other.Value >= Value && other.Value < End;

    /// <inheritdoc />
    public int CompareTo(RegionCode other) => Value.CompareTo(other.Value);

    /// <summary>The 12 digits.</summary>
    /// <returns>The code as text.</returns>
    public override string ToString() => Value.ToString("D12", CultureInfo.InvariantCulture);

    /// <summary>Orders by code.</summary>
    public static bool operator <(RegionCode left, RegionCode right) => left.Value < right.Value;

    /// <summary>Orders by code.</summary>
    public static bool operator >(RegionCode left, RegionCode right) => left.Value > right.Value;

    /// <summary>Orders by code.</summary>
    public static bool operator <=(RegionCode left, RegionCode right) => left.Value <= right.Value;

    /// <summary>Orders by code.</summary>
    public static bool operator >=(RegionCode left, RegionCode right) => left.Value >= right.Value;
}
