namespace HealthPass.Grains.Editions;

/// <summary>Which edition of the list of regions the stored codes are of.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="BegunAt">When codes began to be brought to it, Unix seconds.</param>
/// <param name="DoneAt">When all of them had been, Unix seconds; 0 until then.</param>
public sealed record EditionMark(string Edition, long BegunAt, long DoneAt)
{
    /// <summary>Whether all codes are of the edition.</summary>
    public bool IsDone => DoneAt != 0;
}
