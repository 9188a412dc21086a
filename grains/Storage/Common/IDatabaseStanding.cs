namespace HealthPass.Storage.Common;

/// <summary>Whether the database answers, as this process has last found it.</summary>
public interface IDatabaseStanding
{
    /// <summary>Whether it is taken to be gone, and is not asked but once a second. Always false of a file.</summary>
    bool IsAway { get; }
}
