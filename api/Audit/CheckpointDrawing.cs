using System.Text;
using QRCoder;

namespace HealthPass.Api.Audit;

/// <summary>Draws a signed checkpoint, to be printed where many keep it.</summary>
internal static class CheckpointDrawing
{
    public static byte[] Svg(string note)
    {
        using var data = QRCodeGenerator.GenerateQrCode(note, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Encoding.UTF8.GetBytes(code.GetGraphic(4));
    }
}
