namespace HealthPass.Grains.Clockwork;

/// <summary>Tries whether the database takes what must be written, at next to no cost.</summary>
public interface IWriteProbe
{
    /// <summary>Writes this node's own row; it is durable when the call returns.</summary>
    /// <param name="at">Now, Unix milliseconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task WriteAsync(long at, CancellationToken cancellationToken);

    /// <summary>Puts a line into the audit trail and takes it back before anybody can see it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task TryAuditAsync(CancellationToken cancellationToken);
}
