namespace HealthPass.Carriers.Links;

/// <summary>Who told something, and is told that it arrived.</summary>
internal interface IHeardFrom
{
    /// <summary>Tells that it arrived; nobody is told when the connection is gone.</summary>
    /// <param name="sequence">The packet's number.</param>
    /// <param name="id">The gateway's number of the message, where the answer names it.</param>
    void Acknowledge(uint sequence, ulong id);
}
