namespace HealthPass.Grains.Seals;

/// <summary>Keeps the mark that nothing without a seal is taken any more.</summary>
public interface ISealStore
{
    /// <summary>Reads it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The mark, null where it is not set.</returns>
    Task<SealEraMark?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Sets it, unless it is set.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SetAsync(SealEraMark mark, CancellationToken cancellationToken);
}
