namespace HealthPass.Grains.Seals;

/// <summary>
/// Whether this node still takes what a build without seals has left: facts, stored people and rows of the directory. It does
/// for as long as an upgrade lasts, and never again once that is over.
/// </summary>
public sealed class SealEra
{
    private volatile bool _open;

    /// <summary>Whether whatever has no seal is refused.</summary>
    public bool IsClosed => !_open;

    /// <summary>
    /// Whether something is taken: what has its seal always, and anything else for as long as an upgrade lasts. A node of the build before writes what it
    /// changes beside the seal that was there, so that a seal which is not the row's is then like none.
    /// </summary>
    /// <param name="holds">Whether its seal is its.</param>
    public bool Takes(bool holds) => holds || _open;

    /// <summary>Opens it: the database is one of a build without seals.</summary>
    public void Open() => _open = true;

    /// <summary>Closes it for good.</summary>
    public void Close() => _open = false;
}
