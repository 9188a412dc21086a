using System.Security.Cryptography;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Kernel.Keys;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class FactorSealerTests
{
    private readonly FactorSealer _sealer = new(new KeyRing(Samples.Keys()), new FakeTimeProvider(Samples.Noon));

    [Fact]
    public void A_secret_opens_for_its_account_and_factor_alone_and_not_when_a_bit_was_changed()
    {
        var id = Guid.NewGuid();
        byte[] secret = [1, 2, 3, 4, 5];
        var kept = _sealer.Seal("wang", id, secret);

        Assert.Equal(secret, _sealer.Open("wang", id, kept));
        Assert.Equal(-1, kept.AsSpan().IndexOf(secret));
        Assert.NotEqual(kept, _sealer.Seal("wang", id, secret));
        Assert.Throws<CryptographicException>(() => _sealer.Open("li", id, kept));
        Assert.Throws<CryptographicException>(() => _sealer.Open("wang", Guid.NewGuid(), kept));
        foreach (var at in new[] { 0, 1, 5, kept.Length - 20, kept.Length - 1 })
        {
            byte[] altered = [.. kept];
            altered[at] ^= 1;
            Assert.Throws<CryptographicException>(() => _sealer.Open("wang", id, altered));
        }
    }
}
