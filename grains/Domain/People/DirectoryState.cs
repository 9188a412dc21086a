namespace HealthPass.Grains.People;

/// <summary>Whether a directory row stands for a registered person yet.</summary>
public enum DirectoryState : byte
{
    /// <summary>An application has begun; the person's grain has not confirmed its state. Not counted.</summary>
    Pending = 0,

    /// <summary>The person is registered and counted.</summary>
    Active = 1,

    /// <summary>The person has withdrawn. Not counted; the row says of nobody anything but that, and keeps an older copy of the state from being believed.</summary>
    Left = 2,
}
