namespace HealthPass.Benchmarks.Comparisons;

/// <summary>Copies the files of a folder; sockets that a process left in it are passed over.</summary>
internal static class FolderCopy
{
    public static void Copy(string from, string to)
    {
        _ = Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from).Where(file => Path.GetFileName(file) != "counters"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
