namespace HealthPass.Tests.Carriers.Fakes;

/// <summary>What a fake gateway does wrong. Zero is never.</summary>
internal sealed record IsmgFaults
{
    /// <summary>Every so many submissions it says that it has too much to do.</summary>
    public int BusyEvery { get; init; }


    /// <summary>Every so many submissions it refuses one.</summary>
    public int RefuseEvery { get; init; }

    /// <summary>Every so many it takes one and does not answer.</summary>
    public int SilentEvery { get; init; }

    /// <summary>After so many submissions it closes the connection, with the last one taken and not answered.</summary>
    public int CloseAfter { get; init; }

    /// <summary>Every so many receipts it loses one.</summary>
    public int LoseEvery { get; init; }

    /// <summary>Every so many receipts it sends one twice.</summary>
    public int RepeatEvery { get; init; }

    /// <summary>Whether receipts come before the answers.</summary>
    public bool ReceiptsFirst { get; init; }

    /// <summary>Whether it sends receipts at all.</summary>
    public bool HasReceipts { get; init; } = true;

    /// <summary>It writes so many bytes at a time.</summary>
    public int Pieces { get; init; }

    /// <summary>It answers no probe.</summary>
    public bool IsDeaf { get; init; }
}
