using Microsoft.Extensions.Options;

namespace HealthPass.Node;

/// <summary>Tells errors in what somebody has set from errors of the program.</summary>
public static class SettingsFaults
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>Whether an error says that a setting is none, or cannot be what it is.</summary>
    public static bool Is(Exception error) => error is OptionsValidationException or UnknownSettingsException or InvalidOperationException { Source: Binder };
}
