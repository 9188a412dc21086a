namespace HealthPass.Kernel.Keys;

/// <summary>The rings of a key file.</summary>
public enum KeyKind : byte
{
    /// <summary>The one key of person ids and phone indexes.</summary>
    Identity,

    /// <summary>Keys of health codes and staff sessions.</summary>
    Token,

    /// <summary>Keys of stored profiles and seals.</summary>
    Data,

    /// <summary>Secrets of the cluster's certificate authorities.</summary>
    Authority,

    /// <summary>Keys of the audit's checkpoints.</summary>
    Checkpoint,
}
