using System.Diagnostics;
using SkiaSharp;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace HealthPass.Tests.Posters;

/// <summary>What a phone makes of a poster: seen from the side, turned, out of focus and small; read by two readers that others wrote.</summary>
internal static class PosterPhotograph
{
    private const int Side = 900;

    /// <summary>Takes a photograph.</summary>
    /// <param name="picture">The poster as it is printed.</param>
    /// <param name="code">Where its code is, in pixels of it.</param>
    /// <param name="across">Pixels of the photograph that the code is wide.</param>
    /// <param name="blur">Of a square of the code, how far its edge runs.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Take(byte[] picture, SKRect code, float across, float blur)
    {
        using var poster = SKBitmap.Decode(picture);
        using var photograph = new SKBitmap(Side, Side, SKColorType.Gray8, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(photograph))
        {
            canvas.Clear(new SKColor(0x90, 0x90, 0x90));
            var tilt = SKMatrix.CreateIdentity();
            tilt.Persp0 = 0.0003f;
            tilt.Persp1 = -0.0002f;
            canvas.Translate(Side / 2f, Side / 2f);
            canvas.RotateDegrees(9);
            canvas.Concat(tilt);
            canvas.Scale(across / code.Width);
            canvas.Translate(-code.MidX, -code.MidY);
            const int ModulesAcross = 41;
            using var paint = new SKPaint { ImageFilter = SKImageFilter.CreateBlur(code.Width / ModulesAcross * blur, code.Width / ModulesAcross * blur) };
            using var image = SKImage.FromBitmap(poster);
            canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        }

        using var data = photograph.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>What ZXing reads.</summary>
    public static string? Zxing(byte[] photograph)
    {
        using var bitmap = SKBitmap.Decode(photograph, new SKImageInfo(Side, Side, SKColorType.Gray8, SKAlphaType.Opaque));
        var source = new RGBLuminanceSource(bitmap.Bytes, bitmap.Width, bitmap.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true })?.Text;
    }

    /// <summary>What zbar reads.</summary>
    public static async Task<string> ZbarAsync(byte[] photograph) => (await RunAsync("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable"], photograph, ".png")).Trim();

    /// <summary>The first page of a PDF as a printer draws it.</summary>
    public static async Task<byte[]> PrintAsync(byte[] pdf, float dotsAnInch)
    {
        var folder = Directory.CreateTempSubdirectory("healthpass-poster-").FullName;
        try
        {
            var printed = Path.Combine(folder, "page");
            _ = await RunAsync("pdftoppm", ["-r", FormattableString.Invariant($"{dotsAnInch}"), "-f", "1", "-l", "1", "-singlefile", "-png", "-", printed], pdf, null);
            return await File.ReadAllBytesAsync($"{printed}.png");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> RunAsync(string program, string[] arguments, byte[] input, string? ending)
    {
        var file = ending is null ? null : Path.Combine(Path.GetTempPath(), $"healthpass-{Guid.NewGuid():N}{ending}");
        if (file is not null)
        {
            await File.WriteAllBytesAsync(file, input);
        }

        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, file is null ? arguments : [.. arguments, file]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            if (file is null)
            {
                await process.StandardInput.BaseStream.WriteAsync(input);
            }

            process.StandardInput.Close();
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        finally
        {
            if (file is not null)
            {
                File.Delete(file);
            }
        }
    }
}
