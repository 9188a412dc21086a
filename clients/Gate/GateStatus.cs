using HealthPass.Gate.Nodes;

namespace HealthPass.Gate;

/// <summary>How a gate is: what its screen has to show beside the verdicts.</summary>
/// <param name="IsOnline">Whether the last call found a node that served.</param>
/// <param name="Nodes">The nodes as the gate has met them.</param>
/// <param name="Queued">How many scans wait to be handed over.</param>
/// <param name="QueueLimit">How many fit in; 0 for a gate without a folder.</param>
/// <param name="TornBytes">Bytes at the end of the queue that the last loss of power left behind; they were no record.</param>
/// <param name="HandedOver">How many late scans the service has taken since the start.</param>
/// <param name="Refused">How many it will never take; <c>refused.csv</c> in the folder names them.</param>
/// <param name="BundleNumber">The bundle that is held; null for none.</param>
/// <param name="BundleAge">How old its older part is; null for none.</param>
/// <param name="BundleFault">Why the last fetch brought none; null where it did.</param>
/// <param name="ClockOffset">How far the machine's clock is ahead of the service's; null where that is not known.</param>
/// <param name="ClockError">How far that may be wrong.</param>
public sealed record GateStatus(
    bool IsOnline,
    IReadOnlyList<GateNodeStatus> Nodes,
    int Queued,
    int QueueLimit,
    long TornBytes,
    long HandedOver,
    long Refused,
    long? BundleNumber,
    TimeSpan? BundleAge,
    string? BundleFault,
    TimeSpan? ClockOffset,
    TimeSpan? ClockError);
