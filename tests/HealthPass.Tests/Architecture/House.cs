namespace HealthPass.Tests.Architecture;

/// <summary>Where the sources lie, and what is built of them.</summary>
internal static class House
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The house's projects: folder below the root, and the assembly that is built of it.</summary>
    public static IReadOnlyList<(string Folder, string Assembly)> Projects { get; } =
    [
        .. Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !IsBuilt(file) && !file.Contains("/tests/", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Root, Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file)))
            .Order(),
    ];

    /// <summary>The C# files of a folder and all below it.</summary>
    public static IEnumerable<string> SourcesOf(string folder) => FilesOf(folder, "*.cs");

    /// <summary>The files of a folder and all below it, none that a build made.</summary>
    public static IEnumerable<string> FilesOf(string folder, string pattern) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
        .Where(file => !IsBuilt(file));

    private static bool IsBuilt(string file) =>
        file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal)
        || file.Contains("/node_modules/", StringComparison.Ordinal) || file.Contains("/artifacts/", StringComparison.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "HealthPass.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
