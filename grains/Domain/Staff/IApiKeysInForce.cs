namespace HealthPass.Grains.Staff;

/// <summary>The API keys in force, as this process knows them.</summary>
public interface IApiKeysInForce
{
    /// <summary>Reads them again, so that a change counts here at once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task LoadAsync(CancellationToken cancellationToken);
}
