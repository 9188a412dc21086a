using QRCoder;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace HealthPass.Tests.Verification.Printed;

/// <summary>Draws a printed code as it is printed, at level Q, and reads it off the picture with a reader that others wrote.</summary>
internal static class PrintedPicture
{
    private const int Module = 4;

    /// <summary>The version of the picture, and what was read off it.</summary>
    public static (int Version, string? Text) Read(string text)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var side = drawn.ModuleMatrix.Count * Module;
        var light = new byte[side * side];
        for (var i = 0; i < light.Length; i++)
        {
            light[i] = drawn.ModuleMatrix[i / side / Module][i % side / Module] ? (byte)0 : byte.MaxValue;
        }

        var source = new RGBLuminanceSource(light, side, side, RGBLuminanceSource.BitmapFormat.Gray8);
        var hints = new Dictionary<DecodeHintType, object> { [DecodeHintType.PURE_BARCODE] = true };
        return (drawn.Version, new QRCodeReader().decode(new(new HybridBinarizer(source)), hints)?.Text);
    }
}
