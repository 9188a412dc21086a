using System.ComponentModel.DataAnnotations;

namespace HealthPass.Node;

/// <summary>The configuration section <c>HealthPass:Keys</c>.</summary>
internal sealed class KeySettings
{
    [MinLength(1, ErrorMessage = "HealthPass:Keys:File must name a file.")]
    public string File { get; set; } = "keys.json";

    [AllowedValues("default", "sm", ErrorMessage = "HealthPass:Keys:Suite must be default or sm.")]
    public string Suite { get; set; } = "default";
}
