using System.Security.Cryptography;
using HealthPass.Kernel.Keys;
using Xunit;

namespace HealthPass.Tests.Keys;

/// <summary>Which algorithms a key is used with is written beside it in the key file, and nowhere else.</summary>
public sealed class KeySuiteTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.Of("keys.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_of_the_default_suite_is_written_as_before_and_one_of_the_national_says_so()
    {
        KeyFile.Create(File, KeyFile.Fresh(Samples.Noon));
        Assert.DoesNotContain("suite", System.IO.File.ReadAllText(File), StringComparison.Ordinal);

        KeyFile.Create(_folder.Of("sm.json"), KeyFile.Fresh(Samples.Noon, KeySuite.National));
        Assert.Equal(2, System.IO.File.ReadAllText(_folder.Of("sm.json")).Split("\"suite\": \"sm\"").Length - 1);
        var keys = KeyFile.Load(_folder.Of("sm.json"));
        Assert.Equal((KeySuite.National, KeySuite.National, 32), (keys.Token[0].Suite, keys.Data[0].Suite, keys.Identity.Length));
    }

    [Fact]
    public void A_rotation_stays_with_the_suite_of_the_newest_key_unless_it_is_told_another_and_one_ring_holds_both()
    {
        KeyFile.Create(File, KeyFile.Fresh(Samples.Noon));
        Assert.Equal(KeySuite.Default, KeyFile.RotateToken(File, Samples.Noon).Suite);
        Assert.Equal(KeySuite.National, KeyFile.RotateToken(File, Samples.Noon.AddMinutes(1), KeySuite.National).Suite);
        Assert.Equal(KeySuite.National, KeyFile.RotateToken(File, Samples.Noon.AddMinutes(2)).Suite);
        Assert.Equal(KeySuite.Default, KeyFile.RotateToken(File, Samples.Noon.AddMinutes(3), KeySuite.Default).Suite);
        Assert.Equal(KeySuite.National, KeyFile.RotateData(File, Samples.Noon.AddMinutes(3), KeySuite.National).Suite);
        var ring = new KeyRing(KeyFile.Load(File));
        Assert.Equal(
            [KeySuite.Default, KeySuite.National, KeySuite.National, KeySuite.Default], new[] { 0, 1, 2, 3 }.Select(minute => ring.TokenKey(Samples.Noon.AddMinutes(minute)).Suite));
        Assert.Equal((KeySuite.Default, KeySuite.National), (ring.DataKey(Samples.Noon).Suite, ring.DataKey(Samples.Noon.AddMinutes(3)).Suite));
    }

    [Theory]
    [InlineData("\"sm9\"", "the suite \"sm9\"")]
    [InlineData("\"SM\"", "the suite \"SM\"")]
    [InlineData("1", "the suite of no name")]
    public void A_suite_that_this_build_does_not_know_is_named_with_its_place(string suite, string said)
    {
        KeyFile.Create(File, KeyFile.Fresh(Samples.Noon, KeySuite.National));
        System.IO.File.WriteAllText(File, System.IO.File.ReadAllText(File).Replace("\"suite\": \"sm\"", $"\"suite\": {suite}", StringComparison.Ordinal));
        var error = Assert.Throws<InvalidDataException>(() => KeyFile.Load(File));
        Assert.Contains($"{File} names at $.token[0].suite {said}, which this build does not know: it knows default and sm.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_of_the_length_of_its_suite_so_that_none_is_taken_for_one_of_another()
    {
        Assert.Equal(Enum.GetValues<KeySuite>().Length, Enum.GetValues<KeySuite>().Select(suite => suite.KeyBytes()).Distinct().Count());
        KeyFile.Create(File, KeyFile.Fresh(Samples.Noon, KeySuite.National));

        // Somebody who can write to the file takes the word out, or the file is read by a build that does not look at it.
        var text = System.IO.File.ReadAllText(File);
        System.IO.File.WriteAllText(File, text.Replace("\"suite\": \"sm\"", "\"other\": \"sm\"", StringComparison.Ordinal));
        Assert.Contains("of 32 bytes in the suite default and 48 in sm", Assert.Throws<InvalidDataException>(() => KeyFile.Load(File)).Message, StringComparison.Ordinal);
        System.IO.File.WriteAllText(File, text.Replace("\"suite\": \"sm\"", "\"suite\": \"default\"", StringComparison.Ordinal));
        _ = Assert.Throws<InvalidDataException>(() => KeyFile.Load(File));
    }

    [Fact]
    public void An_authority_or_a_checkpoint_key_has_no_suite()
    {
        var keys = KeyFile.Fresh(Samples.Noon);
        foreach (var other in new[]
        {
            keys with { Authority = [National(1)] },
            keys with { Checkpoint = [National(2)] },
        })
        {
            System.IO.File.Delete(File);
            KeyFile.Create(File, other);
            Assert.Contains("only token and data keys have one", Assert.Throws<InvalidDataException>(() => KeyFile.Load(File)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_bytes_in_another_suite_are_another_key_and_a_ring_does_not_take_them_under_a_known_name()
    {
        var bytes = RandomNumberGenerator.GetBytes(32);
        var keys = Samples.Keys(new VersionedKey(1, bytes, Samples.Noon));
        var turned = keys with { Token = [new(1, bytes, Samples.Noon, KeySuite.National)] };
        Assert.NotEqual(KeyPrint.Of(keys), KeyPrint.Of(turned));
        var ring = new KeyRing(keys);
        Assert.Contains("token key 1", Assert.Throws<InvalidDataException>(() => ring.Replace(turned)).Message, StringComparison.Ordinal);
        Assert.Equal(KeySuite.Default, ring.TokenKey(Samples.Noon).Suite);
    }

    [Fact]
    public void No_two_nonces_of_a_national_key_are_the_same_from_however_many_threads()
    {
        using var key = SealingKey.Of(National(1));
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        Parallel.For(0, 8, _ =>
        {
            var nonce = new byte[SealingKey.NonceSize];
            for (var i = 0; i < 2_000; i++)
            {
                key.NextNonce(nonce);
                Assert.True(seen.TryAdd(Convert.ToHexString(nonce), true));
            }
        });
    }

    private static VersionedKey National(ushort id) => new(id, RandomNumberGenerator.GetBytes(48), Samples.Noon, KeySuite.National);
}
