using HealthPass.Api.Panels;

namespace HealthPass.Api.Wall;

/// <summary>What a wall understands.</summary>
public interface IWallClient
{
    /// <summary>Numbers have changed, or nothing has for two seconds.</summary>
    /// <param name="change">The numbers.</param>
    /// <returns>Completes when the message is handed to the connection.</returns>
    Task RegionsChanged(RegionsChanged change);

    /// <summary>The panels of the watched region: at the beginning and every five seconds.</summary>
    /// <param name="panels">The panels.</param>
    /// <returns>Completes when the message is handed to the connection.</returns>
    Task PanelsChanged(PanelsView panels);

    /// <summary>The session that the wall was opened with has ended; the connection closes after this.</summary>
    /// <returns>Completes when the message is handed to the connection.</returns>
    Task SessionEnded();
}
