using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthPass.Grains.Audit.Merkle;

namespace HealthPass.Grains.Audit.Notes;

/// <summary>The head of a log's tree, in the form of C2SP's tlog-checkpoint.</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">Lines of the log.</param>
/// <param name="Root">The root over them.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Reads the text of a note.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var root = new byte[MerkleHash.Size + 1];
        if (text?.Split('\n') is not [{ Length: > 0 } origin, { Length: > 0 } number, var hash, .., ""]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || (number[0] == '0' && number.Length > 1)
            || !Convert.TryFromBase64String(hash, root, out var length) || length != MerkleHash.Size)
        {
            return false;
        }

        checkpoint = new(origin, size, root[..length]);
        return true;
    }

    /// <summary>Whether both say the same of the same log.</summary>
    public bool IsSameAs(Checkpoint other) =>
        other is not null && Origin == other.Origin && Size == other.Size && Root.AsSpan().SequenceEqual(other.Root);

    /// <summary>The text that is signed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");
}
