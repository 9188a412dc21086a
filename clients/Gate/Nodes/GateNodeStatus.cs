namespace HealthPass.Gate.Nodes;

/// <summary>How a node is, as this gate has met it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Serves">Whether its last call went well, or it was never called.</param>
/// <param name="IsCurrent">Whether calls go there.</param>
/// <param name="Failures">How often it has failed since it last served.</param>
/// <param name="LastStatus">The HTTP status of its last failure, 0 where it did not answer or never failed.</param>
/// <param name="RestsFor">How long it is left alone yet.</param>
public sealed record GateNodeStatus(Uri Address, bool Serves, bool IsCurrent, int Failures, int LastStatus, TimeSpan RestsFor);
