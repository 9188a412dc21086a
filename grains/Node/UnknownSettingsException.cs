namespace HealthPass.Node;

/// <summary>Settings are written down that there are not.</summary>
/// <param name="settings">A sentence on each, with the name that is nearest.</param>
public sealed class UnknownSettingsException(IReadOnlyList<string> settings) : Exception(string.Join(Environment.NewLine, settings))
{
    /// <summary>A sentence on each.</summary>
    public IReadOnlyList<string> Settings => settings;
}
