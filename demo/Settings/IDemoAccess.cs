namespace HealthPass.Demo.Settings;

/// <summary>Gives the demo its way into the API once there is one.</summary>
public interface IDemoAccess
{
    /// <summary>Waits until the API listens and its first accounts and keys exist.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Address, keys and accounts.</returns>
    Task<DemoAccess> WaitAsync(CancellationToken cancellationToken);
}
