namespace HealthPass.Grains.Residents;

/// <summary>A one-time code on its way to a phone. Only its HMAC is kept.</summary>
/// <param name="Hash">HMAC of phone, application and code.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
/// <param name="TriesLeft">How often it may still be tried.</param>
[GenerateSerializer, Immutable, Alias("phone-code")]
internal sealed record PhoneCode([property: Id(0)] byte[] Hash, [property: Id(1)] DateTimeOffset ExpiresAt, [property: Id(2)] int TriesLeft)
{
    public override string ToString() => "Code of a phone";
}
