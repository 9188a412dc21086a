namespace HealthPass.Grains.Counting.History;

/// <summary>Up to when a node's records are in the database.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="ShippedThrough">Every scan of the node from before this instant is in, Unix milliseconds; 0 for a node that has not said.</param>
/// <param name="Stopped">Whether the node ended in good order with nothing left to ship.</param>
public sealed record NodeProgress(string Node, long ShippedThrough, bool Stopped);
