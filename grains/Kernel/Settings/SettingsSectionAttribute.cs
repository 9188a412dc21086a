namespace HealthPass.Kernel.Settings;

/// <summary>Says which section of the configuration a class is bound from: what it has no property for is no setting.</summary>
/// <param name="path">The section, with colons: <c>HealthPass:Staff</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettingsSectionAttribute(string path) : Attribute
{
    /// <summary>The section.</summary>
    public string Path => path;
}
