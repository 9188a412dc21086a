using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Files;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>
/// The checkpoints that this node has seen, in a file of its own beside the database: what the database cannot take back. Only
/// the owner reads it, and it only grows.
/// </summary>
/// <param name="path">The file.</param>
public sealed class CheckpointBook(string path)
{
    /// <summary>The file's name in the data folder.</summary>
    public const string FileName = "audit-checkpoints.txt";

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>All that it holds.</summary>
    /// <exception cref="InvalidDataException">It holds something else.</exception>
    public IReadOnlyList<(Checkpoint Checkpoint, SignedNote Note)> Read() => File.Exists(path) ? NoteFile.Read(File.ReadAllText(path)) : [];

    /// <summary>Appends a note; it is on disk when this returns.</summary>
    /// <param name="note">A signed checkpoint.</param>
    public void Append(string note)
    {
        OwnerOnly.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, OwnerOnly.Options(FileMode.Append, share: FileShare.Read));
        using var writer = new StreamWriter(file);
        writer.Write(note + "\n");
        writer.Flush();
        file.Flush(flushToDisk: true);
    }
}
