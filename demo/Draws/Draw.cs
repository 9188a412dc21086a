namespace HealthPass.Demo.Draws;

/// <summary>
/// A sequence of random numbers that depends on nothing but seed, stream and index (SplitMix64), so that resident number
/// 12,345 is the same person after a restart without the 12,344 before being drawn, and on every version of .NET.
/// </summary>
internal sealed class Draw
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>Begins the sequence.</summary>
    public Draw(int seed, DrawStream stream, long index)
    {
        // Each part is mixed in before the next: neighbours in one must not look alike in another.
        _state = Mix((uint)seed + Golden);
        _state = Mix(_state ^ ((ulong)stream * Golden));
        _state = Mix(_state ^ (ulong)index);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(_state += Golden);

    /// <summary>The next fraction.</summary>
    /// <returns>At least 0, less than 1.</returns>
    public double NextFraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next number below a bound.</summary>
    /// <param name="bound">More than 0.</param>
    /// <returns>At least 0, less than the bound; the bias of at most bound ÷ 2⁶⁴ does not show.</returns>
    public int NextBelow(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
