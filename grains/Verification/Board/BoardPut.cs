namespace HealthPass.Verification.Board;

/// <summary>What came of putting a status on the board.</summary>
public enum BoardPut
{
    /// <summary>It is on the board.</summary>
    Done,

    /// <summary>A higher version is there.</summary>
    Newer,

    /// <summary>Something was announced since the miss began, and may have been evicted again: the answer may be older than it.</summary>
    Outdated,

    /// <summary>The board is full, and nobody on it had to make room for this.</summary>
    NoRoom,
}
