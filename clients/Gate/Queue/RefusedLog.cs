using System.Text;
using HealthPass.Gate.Files;

namespace HealthPass.Gate.Queue;

/// <summary>Late scans that the service will never take, for the end of the shift: their numbers and why, nobody's code or document.</summary>
/// <param name="folder">The folder.</param>
internal sealed class RefusedLog(string folder)
{
    private const string FileName = "refused.csv";
    private const long MaxSize = 1 << 20;

    /// <summary>Adds one.</summary>
    public void Add(string scanId, string code)
    {
        using var file = DurableFiles.Open(Path.Combine(folder, FileName));
        if (file.Length < MaxSize)
        {
            file.Position = file.Length;
            file.Write(Encoding.UTF8.GetBytes($"{scanId},{code}\n"));
        }
    }
}
