using HealthPass.Kernel.Keys;
using Xunit;

namespace HealthPass.Tests.Keys;

public sealed class P256KeyTests
{
    // Worked out apart from this program: the authorities and the printed codes of every key file rest on it.
    private const string X = "DB45AFE5E2335E3EC0168436723D47E5804C5C15B57059D4425CD06558E48029";
    private const string Y = "FD1B0ABA9321DD9DBEE317626104994C746070AA86B51285FD982E3F72EDB5C5";

    [Fact]
    public void A_secret_stands_for_the_same_key_for_good()
    {
        using var key = P256Key.Of([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        Assert.Equal((X, Y), (Convert.ToHexString(point.X!), Convert.ToHexString(point.Y!)));
    }
}
