using System.Text;
using HealthPass.Kernel.Colours;
using QRCoder;

namespace HealthPass.Api.Persons;

/// <summary>Draws a health code as a QR code in its colour, dark enough for any reader.</summary>
internal static class CodeDrawing
{
    public const string Svg = "image/svg+xml";
    public const string Png = "image/png";

    private const int PixelsPerModule = 10;

    /// <summary>Picks the form that the caller prefers.</summary>
    /// <returns>A media type to draw, null for JSON.</returns>
    public static string? Negotiate(HttpRequest request)
    {
        // Nearly every caller wants JSON and says so plainly or not at all.
        var text = request.Headers.Accept;
        if (text.Count == 0 || (text.Count == 1 && !text[0]!.Contains("image/", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (var accepted in request.GetTypedHeaders().Accept.OrderByDescending(type => type.Quality ?? 1))
        {
            switch (accepted.MediaType.Value)
            {
                case Svg:
                    return Svg;
                case Png:
                    return Png;
                case "application/json" or "application/*" or "*/*":
                    return null;
                default:
                    continue;
            }
        }

        return null;
    }

    /// <summary>Draws.</summary>
    public static byte[] Draw(string code, Colour colour, string mediaType)
    {
        using var data = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        if (mediaType == Svg)
        {
            using var svg = new SvgQRCode(data);
            return Encoding.UTF8.GetBytes(svg.GetGraphic(PixelsPerModule, HexOf(colour), "#ffffff"));
        }

        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsPerModule, BytesOf(colour), [255, 255, 255]);
    }

    private static string HexOf(Colour colour) => $"#{Convert.ToHexStringLower(BytesOf(colour))}";

    private static byte[] BytesOf(Colour colour) => colour switch
    {
        Colour.Green => [0x0B, 0x6B, 0x2F],
        Colour.Yellow => [0x8A, 0x5A, 0x00],
        _ => [0xA8, 0x12, 0x1A],
    };
}
