namespace HealthPass.Grains.Channels;

/// <summary>What was agreed with channels, as this process knows it.</summary>
public interface IChannelTermsInForce
{
    /// <summary>Reads it again, so that a change counts here at once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task LoadAsync(CancellationToken cancellationToken);
}
