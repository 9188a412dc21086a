using HealthPass.Grains.Audit.Notes;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>A signed checkpoint as the database keeps it.</summary>
/// <param name="Size">Lines.</param>
/// <param name="Root">The root over them.</param>
/// <param name="Note">The note as it was signed.</param>
/// <param name="At">When, in Unix milliseconds.</param>
/// <param name="Cosignatures">Those of witnesses.</param>
public sealed record KeptCheckpoint(long Size, byte[] Root, string Note, long At, IReadOnlyList<KeptCosignature> Cosignatures)
{
    /// <summary>The text that is signed.</summary>
    /// <exception cref="InvalidDataException">What is kept is no note.</exception>
    public string Text => SignedNote.TryParse(Note, out var note) ? note.Text : throw new InvalidDataException($"The checkpoint of {Size} lines is no signed note.");

    /// <summary>The note with the witnesses' signatures under it.</summary>
    public string WholeNote => Note + string.Concat(Cosignatures.Select(cosignature => $"{cosignature.Line}\n"));
}
