namespace HealthPass.Api.Posters;

/// <summary>No font of this node has a character of a poster.</summary>
/// <param name="character">The character; null where there is no font at all.</param>
internal sealed class FontMissingException(string? character) : Exception(character is null
    ? "This node has no font to write posters with: install one that has Chinese, or name its file in HealthPass:Posters:Fonts."
    : $"No font of this node has U+{char.ConvertToUtf32(character, 0):X4}: add one that has it to HealthPass:Posters:Fonts.");
