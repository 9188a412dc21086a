using HealthPass.Kernel.Keys;

namespace HealthPass.Grains.Rings;

/// <summary>What a node last said of itself.</summary>
/// <param name="Node">Its name.</param>
/// <param name="SaidAt">Unix seconds, by its own clock.</param>
/// <param name="Version">Its build.</param>
/// <param name="Role">What it does in the cluster.</param>
/// <param name="Readiness">Whether it can do its work, and if not why; in words.</param>
/// <param name="Keys">The keys that it has.</param>
public sealed record NodeWord(string Node, long SaidAt, string Version, string Role, string Readiness, IReadOnlyList<KeyPrint> Keys)
{
    /// <summary>The readiness of a node that can do all its work.</summary>
    public const string Ready = "ready";

    /// <summary>The readiness of a node that has stopped in good order.</summary>
    public const string Stopped = "stopped";

    /// <summary>Whether it has a key.</summary>
    public bool Has(KeyPrint key) => Keys.Contains(key);
}
