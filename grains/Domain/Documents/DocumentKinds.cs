namespace HealthPass.Grains.Documents;

/// <summary>The kinds of file that the register takes, told by their first bytes: what a name or a caller says of a file proves nothing.</summary>
public static class DocumentKinds
{
    /// <summary>The most bytes that a file may have: 10 MB, a scan of a long document.</summary>
    public const int MaxBytes = 10 << 20;

    /// <summary>A PDF.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>A PNG.</summary>
    public const string Png = "image/png";

    /// <summary>A JPEG.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>Tells what a file is.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its media type, null where it is nothing that the register takes.</returns>
    public static string? Of(ReadOnlySpan<byte> file) =>
        file.StartsWith("%PDF-"u8) ? Pdf
        : file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : null;

    /// <summary>How the names of such files end.</summary>
    /// <param name="mediaType">The media type.</param>
    /// <returns>The ending with its dot.</returns>
    public static string EndingOf(string mediaType) => mediaType switch
    {
        Pdf => ".pdf",
        Png => ".png",
        _ => ".jpg",
    };
}
