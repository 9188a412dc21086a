namespace HealthPass.Grains.Texts;

/// <summary>The texts that were sent, where they go nowhere but to a file: for whoever develops or tries the system out.</summary>
public interface ITextLog
{
    /// <summary>Reads the last ones.</summary>
    /// <param name="most">The most to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Texts, newest first.</returns>
    Task<IReadOnlyList<SentText>> ReadAsync(int most, CancellationToken cancellationToken);
}
