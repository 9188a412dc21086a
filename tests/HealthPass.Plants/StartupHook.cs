/// <summary>Has the web host take in the bug that is to be planted.</summary>
#pragma warning disable CA1050 // The runtime looks for this very name, outside every namespace.
public static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>Called by the runtime.</summary>
    public static void Initialize() =>
        Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(StartupHook).Assembly.GetName().Name);
}
