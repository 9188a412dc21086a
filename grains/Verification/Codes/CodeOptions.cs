namespace HealthPass.Verification.Codes;

/// <summary>How health codes are written: the configuration section <c>HealthPass:Codes</c>.</summary>
public sealed record CodeOptions
{
    /// <summary>The form of the codes that this node makes. The older one is for as long as a node runs that reads nothing else.</summary>
    public CodeForm Form { get; init; }
}
