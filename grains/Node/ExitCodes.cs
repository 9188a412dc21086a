namespace HealthPass.Node;

/// <summary>What programs and commands end with; docs/operations.md has the table.</summary>
public static class ExitCodes
{
    /// <summary>Done, or ended because it was asked to.</summary>
    public const int Done = 0;

    /// <summary>It failed, or found that something is not as it should be.</summary>
    public const int Failed = 1;

    /// <summary>It was called wrongly: no such command or setting, or a value that cannot be. Nothing was begun.</summary>
    public const int Usage = 2;

    /// <summary>What it needs does not answer: the database, or a node. The same call may succeed later.</summary>
    public const int Unavailable = 3;

    /// <summary>The key file does not go with the database.</summary>
    public const int KeyFile = 4;

    /// <summary>The database has the schema of a newer build.</summary>
    public const int Schema = 5;

    /// <summary>The data folder is another process's, or cannot be written.</summary>
    public const int Folder = 6;

    /// <summary>A port that it is to listen at is another process's.</summary>
    public const int Port = 7;

    /// <summary>The list of regions does not go with what is stored, or a node has not been stopped in good order for it.</summary>
    public const int Regions = 8;
}
