using System.Diagnostics.CodeAnalysis;

namespace HealthPass.Grains.Audit.Notes;

/// <summary>A text and the signatures under it, in the form of C2SP's signed-note.</summary>
/// <param name="Text">The text; it ends with a line's end.</param>
/// <param name="Signatures">The signatures.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MaxSignatures = 100;
    private const string Blank = "\n\n";

    /// <summary>Reads a note.</summary>
    public static bool TryParse(string? note, [NotNullWhen(true)] out SignedNote? parsed)
    {
        parsed = null;
        if (note is null || note.LastIndexOf(Blank, StringComparison.Ordinal) is var middle && middle < 0 || !note.EndsWith('\n'))
        {
            return false;
        }

        var lines = note[(middle + Blank.Length)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MaxSignatures)
        {
            return false;
        }

        var signatures = new List<NoteSignature>(lines.Length);
        foreach (var line in lines)
        {
            if (!NoteSignature.TryParse(line, out var signature))
            {
                return false;
            }

            signatures.Add(signature);
        }

        parsed = new(note[..(middle + 1)], signatures);
        return true;
    }

    /// <summary>The note as it is published.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";
}
