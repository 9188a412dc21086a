using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>Which roles this program has.</summary>
internal static class RoleRefusal
{
    /// <summary>Why the process must not start in its role, null when it may.</summary>
    public static string? Of(NodeOptions options, bool demo) => options.Role switch
    {
        NodeRole.Silo => "A headless silo is the silo program; this one is API and silo in one (HealthPass:Node:Role All) or API alone (Client).",
        NodeRole.Client when options.IsAlone => "An API without a silo needs a cluster: set HealthPass:Storage:Provider to Postgres.",
        NodeRole.Client when demo => "The demo brings its own silo: run it with HealthPass:Node:Role All.",
        _ => null,
    };
}
