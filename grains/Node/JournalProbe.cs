namespace HealthPass.Node;

/// <summary>Tries whether the journal's disk takes what the journal may soon have to put there.</summary>
/// <param name="folder">The journal's folder.</param>
internal sealed class JournalProbe(string folder)
{
    // More than a disk keeps in its cracks: a group commit of some hundred scans.
    private const int Bytes = 64 << 10;

    private readonly string _path = Path.Combine(folder, "probe");

    /// <summary>Writes a file anew, waits until it is on the disk, and takes it away.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        _ = Directory.CreateDirectory(folder);
        try
        {
            await using var file = new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
            await file.WriteAsync(new byte[Bytes], cancellationToken);
            file.Flush(flushToDisk: true);
        }
        finally
        {
            File.Delete(_path);
        }
    }
}
