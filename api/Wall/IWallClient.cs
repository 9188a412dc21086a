namespace HealthPass.Api.Wall;

/// <summary>What a wall understands.</summary>
public interface IWallClient
{
    /// <summary>Numbers have changed, or nothing has for two seconds.</summary>
    /// <param name="change">The numbers.</param>
    /// <returns>Completes when the message is handed to the connection.</returns>
    Task RegionsChanged(RegionsChanged change);
}
