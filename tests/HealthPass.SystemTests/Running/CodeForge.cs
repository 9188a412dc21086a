using System.Security.Cryptography;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.People;
using HealthPass.Verification.Codes;

namespace HealthPass.SystemTests.Running;

/// <summary>Makes codes of any time with a process' own keys or with others, as somebody would who had them.</summary>
internal sealed class CodeForge
{
    private readonly KeySet _keys;

    public CodeForge(string dataDirectory) => _keys = KeyFile.Load(Path.Combine(dataDirectory, "keys.json"));

    /// <summary>A genuine code, made some time ago or in the future.</summary>
    public string Code(string personId, TimeSpan fromNow) => Code(personId, fromNow, _keys);

    /// <summary>A code sealed with a key of the process' number and other bytes.</summary>
    public string CodeWithStrangeKey(string personId) =>
        Code(personId, TimeSpan.Zero, _keys with { Token = [new(_keys.Token[0].Id, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch)] });

    /// <summary>A code sealed with a key of a number that the process does not have.</summary>
    public string CodeWithUnknownKey(string personId) =>
        Code(personId, TimeSpan.Zero, _keys with { Token = [new(4711, RandomNumberGenerator.GetBytes(32), DateTimeOffset.UnixEpoch)] });

    /// <summary>A code with one bit turned over.</summary>
    public static string Flip(string code, int bit)
    {
        var bytes = new byte[53];
        Assert.True(Base32.TryDecode(code, bytes));
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        var text = new byte[code.Length];
        Base32.Encode(bytes, text);
        return Encoding.ASCII.GetString(text);
    }

    private static string Code(string personId, TimeSpan fromNow, KeySet keys)
    {
        Assert.True(PersonId.TryParse(personId, out var id));
        return new HealthCodeCipher(new(keys), TimeProvider.System).Make(id, DateTimeOffset.UtcNow + fromNow).ToString();
    }
}
