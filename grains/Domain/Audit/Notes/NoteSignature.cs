using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Grains.Audit.Notes;

/// <summary>A signature under a note.</summary>
/// <param name="Name">Whose.</param>
/// <param name="KeyId">The first bytes of the key's hash.</param>
/// <param name="Bytes">The signature, as its algorithm has it.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    // An em dash and a blank.
    private const string Mark = "\u2014 ";
    private const int MaxBytes = 1_024;

    /// <summary>Reads a line.</summary>
    public static bool TryParse(string? line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (line is null || !line.StartsWith(Mark, StringComparison.Ordinal) || line[Mark.Length..].Split(' ') is not [{ Length: > 0 } name, var text])
        {
            return false;
        }

        var bytes = new byte[MaxBytes];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length <= sizeof(uint))
        {
            return false;
        }

        signature = new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[sizeof(uint)..length]);
        return true;
    }

    /// <summary>The line, without its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[sizeof(uint) + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, sizeof(uint));
        return $"{Mark}{Name} {Convert.ToBase64String(bytes)}";
    }
}
