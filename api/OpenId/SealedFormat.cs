using HealthPass.Api.Access;
using Microsoft.AspNetCore.Authentication;

namespace HealthPass.Api.OpenId;

/// <summary>
/// Seals what a browser takes to the provider and back with the cluster's token keys: whichever node it comes back to opens it.
/// </summary>
/// <param name="sealer">Seals.</param>
/// <param name="serializer">Puts it into bytes.</param>
/// <param name="purpose">Keeps apart what shares the keys.</param>
internal sealed class SealedFormat<T>(TokenSealer sealer, IDataSerializer<T> serializer, byte[] purpose) : ISecureDataFormat<T>
    where T : class
{
    public string Protect(T data) => sealer.Seal(serializer.Serialize(data), purpose);

    public string Protect(T data, string? purpose) => Protect(data);

    public T? Unprotect(string? protectedText) => protectedText is not null && sealer.Open(protectedText, purpose) is { } plain ? serializer.Deserialize(plain) : null;

    public T? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);
}
