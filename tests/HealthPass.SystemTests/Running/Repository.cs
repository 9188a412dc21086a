namespace HealthPass.SystemTests.Running;

/// <summary>Where things lie in the working tree.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Artifacts { get; } = Path.Combine(Root, "artifacts");

    /// <summary>The api as the solution built it, in the configuration of these tests.</summary>
    public static string Api { get; } = Path.Combine(
        Root, "api", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "HealthPass.Api.dll");

    /// <summary>The headless silo as the solution built it.</summary>
    public static string Silo { get; } = Path.Combine(
        Root, "silo", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "HealthPass.Silo.dll");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HealthPass.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No HealthPass.sln above {AppContext.BaseDirectory}.");
    }
}
