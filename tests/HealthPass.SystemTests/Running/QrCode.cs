using System.Diagnostics;

namespace HealthPass.SystemTests.Running;

/// <summary>Reads QR codes as a gate's camera does: with a program that this project did not write.</summary>
internal static class QrCode
{
    public static async Task<string> ReadAsync(byte[] png)
    {
        var file = Path.Combine(Path.GetTempPath(), $"healthpass-{Guid.NewGuid():N}.png");
        await File.WriteAllBytesAsync(file, png);
        try
        {
            using var zbar = Process.Start(new ProcessStartInfo("zbarimg", ["-q", "--raw", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var text = await zbar.StandardOutput.ReadToEndAsync();
            await zbar.WaitForExitAsync();
            Assert.True(zbar.ExitCode == 0, $"zbarimg finds no code: {await zbar.StandardError.ReadToEndAsync()}");
            return text.TrimEnd('\n');
        }
        finally
        {
            File.Delete(file);
        }
    }
}
