namespace HealthPass.Grains.People;

/// <summary>A one-time code on its way to a person's phone. Only its HMAC is kept.</summary>
/// <param name="Channel">The channel that it binds.</param>
/// <param name="Hash">HMAC of person, channel and code.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="TriesLeft">How often it may still be tried.</param>
[GenerateSerializer, Immutable, Alias("pending-binding")]
internal sealed record PendingBinding(
    [property: Id(0)] string Channel, [property: Id(1)] byte[] Hash, [property: Id(2)] DateTimeOffset ExpiresAt, [property: Id(3)] int TriesLeft)
{
    public override string ToString() => $"Binding of {Channel}";
}
