namespace HealthPass.Grains.Residents;

/// <summary>What may be asked of a phone.</summary>
internal abstract record PhoneCommand
{
    private PhoneCommand()
    {
    }

    /// <summary>A text is to be sent.</summary>
    /// <param name="Hash">The hash of the code in it, null for a text without one.</param>
    public sealed record Send(byte[]? Hash) : PhoneCommand;

    /// <summary>It could not be sent.</summary>
    public sealed record NotSent : PhoneCommand;

    /// <summary>A code was given back.</summary>
    public sealed record Try(byte[] Hash) : PhoneCommand;

    /// <summary>What the code was for is done.</summary>
    public sealed record Spend(byte[] Hash) : PhoneCommand;
}
