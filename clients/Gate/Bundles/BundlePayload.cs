namespace HealthPass.Gate.Bundles;

/// <summary>What a bundle says: whole, or what came since another.</summary>
internal sealed record BundlePayload
{
    public string Kind { get; init; } = "";

    public long Number { get; init; }

    public long? From { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public IReadOnlyList<Signer> Signers { get; init; } = [];

    public IReadOnlyList<PrintedKeyField> PrintedKeys { get; init; } = [];

    public LiveCodeField? LiveCodes { get; init; }

    public IReadOnlyList<RevokedField> Revoked { get; init; } = [];

    public bool RevokedComplete { get; init; }

    public IReadOnlyList<ReasonField> Reasons { get; init; } = [];

    public int LateMaxScans { get; init; }
}
