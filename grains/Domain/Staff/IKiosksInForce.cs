namespace HealthPass.Grains.Staff;

/// <summary>The screens' tokens in force, as this process knows them.</summary>
public interface IKiosksInForce
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>Reads them again, so that a change counts here at once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task LoadAsync(CancellationToken cancellationToken);
}
