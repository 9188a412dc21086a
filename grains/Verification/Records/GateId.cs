using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace HealthPass.Verification.Records;

/// <summary>A gate's own name: up to 32 ASCII letters, digits, dots, dashes, underscores and colons, kept inline so that a record has a fixed size.</summary>
[InlineArray(MaxLength)]
public struct GateId : IEquatable<GateId>
{
    /// <summary>The most characters a gate's name may have.</summary>
    public const int MaxLength = 32;

    private byte _first;

    /// <summary>Whether the scan named no gate.</summary>
    public readonly bool IsNone => _first == 0;

    /// <summary>Parses a gate's name; null and empty are no gate.</summary>
    /// <param name="text">The name.</param>
    /// <param name="gate">The gate when the name is well formed.</param>
    /// <returns>Whether the name is well formed.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out GateId gate)
    {
        gate = default;
        if (text.Length > MaxLength)
        {
            return false;
        }

        Span<byte> bytes = gate;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('.' or '-' or '_' or ':'))
            {
                return false;
            }

            bytes[i] = (byte)character;
        }

        return true;
    }

    /// <summary>Reads the binary form.</summary>
    /// <param name="bytes">32 bytes, padded with zeros.</param>
    /// <returns>The gate.</returns>
    public static GateId Read(ReadOnlySpan<byte> bytes)
    {
        GateId gate = default;
        bytes[..MaxLength].CopyTo(gate);
        return gate;
    }

    /// <summary>Writes the binary form.</summary>
    /// <param name="bytes">Room for 32 bytes.</param>
    public readonly void Write(Span<byte> bytes) => AsSpan().CopyTo(bytes);

    /// <inheritdoc />
    public readonly bool Equals(GateId other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc />
    public override readonly bool Equals(object? obj) => obj is GateId other && Equals(other);

    /// <inheritdoc />
    public override readonly int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(AsSpan());
        return hash.ToHashCode();
    }

    /// <summary>The name, empty for no gate.</summary>
    /// <returns>Up to 32 characters.</returns>
    public override readonly string ToString() => Encoding.ASCII.GetString(AsSpan()).TrimEnd('\0');

    /// <summary>Whether two scans name the same gate.</summary>
    public static bool operator ==(GateId left, GateId right) => left.Equals(right);

    /// <summary>Whether two scans name different gates.</summary>
    public static bool operator !=(GateId left, GateId right) => !left.Equals(right);

    [UnscopedRef]
    private readonly ReadOnlySpan<byte> AsSpan() => MemoryMarshal.CreateReadOnlySpan(in _first, MaxLength);
}
