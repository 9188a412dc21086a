using System.ComponentModel.DataAnnotations;
using System.Net;
using HealthPass.Kernel.Settings;

namespace HealthPass.Node;

/// <summary>The configuration section <c>HealthPass:Node</c>.</summary>
internal sealed class IdentitySettings : IValidatableObject
{
    [EnumDataType(typeof(NodeRole), ErrorMessage = "HealthPass:Node:Role must be All, Client or Silo.")]
    public NodeRole Role { get; set; }

    [StringLength(64, MinimumLength = 1, ErrorMessage = "HealthPass:Node:Name must have {2} to {1} characters.")]
    public string? Name { get; set; }

    public string? Address { get; set; }

    [InRange(1, 65_535, ErrorMessage = "HealthPass:Node:SiloPort must lie between {1} and {2}.")]
    public int SiloPort { get; set; } = 11_111;

    [InRange(1, 65_535, ErrorMessage = "HealthPass:Node:GatewayPort must lie between {1} and {2}.")]
    public int GatewayPort { get; set; } = 30_000;

    [InRange(typeof(TimeSpan), "00:00:00", "00:01:00", ErrorMessage = "HealthPass:Node:DrainTime must lie between {1} and {2}.")]
    public TimeSpan? DrainTime { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Address) && !IPAddress.TryParse(Address, out _))
        {
            yield return new("HealthPass:Node:Address must be an IP address.");
        }
    }
}
