using System.Globalization;

namespace HealthPass.Node;

/// <summary>Keeps what a process writes apart from the language of the machine it runs on.</summary>
public static class OneCulture
{
    /// <summary>Makes the invariant culture that of every thread; first of all at start.</summary>
    public static void Use()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }
}
