namespace HealthPass.Carriers.Parts;

/// <summary>A part of a text: a phone shows them as one.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters of UTF-16 it has.</param>
/// <param name="Number">Which part it is, from 1.</param>
/// <param name="Total">How many there are.</param>
internal readonly record struct TextPart(int Start, int Length, byte Number, byte Total)
{
    /// <summary>A whole text as its only part.</summary>
    /// <param name="content">The text.</param>
    public static TextPart Whole(string content) => new(0, content.Length, 1, 1);
}
