using System.Buffers.Text;
using System.Text.Json;
using HealthPass.Tests.Architecture;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.Verification.Printed;

/// <summary>The worked example that integrators are shown. It was made apart from this program, by arithmetic alone.</summary>
public sealed class DocumentedExampleTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(House.Root, "docs", "integrators.md"));

    [Fact]
    public void The_example_of_the_document_is_a_code_of_the_key_beside_it_and_says_what_it_is_said_to()
    {
        var text = Lines.First(line => line.StartsWith(PrintedCodes.Prefix, StringComparison.Ordinal));
        var jwk = JsonDocument.Parse(Lines.First(line => line.StartsWith("{\"kid\"", StringComparison.Ordinal))).RootElement;
        using var key = PrintedKey.Of(new(1, [.. Enumerable.Range(0, 32).Select(i => (byte)i)], DateTimeOffset.UnixEpoch));
        Assert.Equal(jwk.GetProperty("kid").GetString(), Base64Url.EncodeToString(key.KeyId.Span));
        Assert.Equal(jwk.GetProperty("x").GetString(), Base64Url.EncodeToString(key.X.Span));
        Assert.Equal(jwk.GetProperty("y").GetString(), Base64Url.EncodeToString(key.Y.Span));

        Assert.True(Base45.TryDecode(text.AsSpan(PrintedCodes.Prefix.Length), out var bytes));
        Assert.Equal((158, CoseFault.None), (bytes.Length, CoseSign1.TryRead(bytes, out var message)));
        Assert.Equal(CoseFault.None, message!.Fault);
        Assert.Equal(key.KeyId.ToArray(), message.KeyId.ToArray());
        Assert.True(key.Holds(message.ToBeSigned(), message.Signature.Span));
        Assert.True(PrintedClaims.TryDecode(message.Payload, out var claims));
        Assert.Equal(new(new("00112233-4455-6677-8899-aabbccddeeff"), Samples.Noon, Samples.Noon.AddDays(7), "王**", "51**************34"), claims);
        Assert.Equal(claims.Value.Encode(), message.Payload.ToArray());
    }
}
