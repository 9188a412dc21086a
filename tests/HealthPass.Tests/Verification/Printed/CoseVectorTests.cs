using System.IO.Compression;
using System.Security.Cryptography;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.Verification.Printed;

/// <summary>Messages that others have made and judged: see <c>Vectors/README.md</c>.</summary>
public sealed class CoseVectorTests
{
    private static readonly IReadOnlyDictionary<string, CoseVector> Examples = CoseVector.Read("cose-wg.json");
    private static readonly IReadOnlyDictionary<string, CoseVector> Certificates = CoseVector.Read("dgc-testdata.json");

    public static TheoryData<string, CoseFault, bool, CoseFault> Cases => new()
    {
        // what reading says, whether the signature holds, and why it is none of ours
        { "A_3", CoseFault.None, true, CoseFault.KeyIdMissing },
        { "ecdsa-sig-01", CoseFault.None, true, CoseFault.HeaderUnprotected },
        { "sign-pass-01", CoseFault.None, true, CoseFault.HeaderUnprotected },
        { "sign-pass-03", CoseFault.TagMissing, false, CoseFault.None },
        { "sign-fail-01", CoseFault.TagMissing, false, CoseFault.None },
        { "sign-fail-02", CoseFault.None, false, CoseFault.HeaderUnprotected },
        { "sign-fail-03", CoseFault.None, false, CoseFault.HeaderUnprotected },
        { "sign-fail-04", CoseFault.None, false, CoseFault.HeaderUnprotected },
        { "sign-fail-06", CoseFault.None, false, CoseFault.HeaderUnprotected },
        { "sign-fail-07", CoseFault.None, false, CoseFault.HeaderUnprotected },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_examples_of_the_standard_are_read_and_verified_as_they_say(string name, CoseFault read, bool holds, CoseFault fault)
    {
        var vector = Examples[name];
        Assert.Equal(read, CoseSign1.TryRead(vector.Bytes, out var message));
        if (read != CoseFault.None)
        {
            Assert.Null(message);
            return;
        }

        if (holds)
        {
            Assert.Equal(vector.ToBeSigned, Convert.ToHexString(message!.ToBeSigned()));
        }

        Assert.Equal((holds, fault), (Holds(vector, message!), message!.Fault));
    }

    [Fact]
    public void Every_example_has_a_case() => Assert.Equal(Examples.Keys.Order(), Cases.Select(item => item.Data.Item1).Order());

    [Theory]
    [InlineData("CO5", CoseFault.SignatureLength)]
    [InlineData("CO18", CoseFault.None)]
    [InlineData("CO19", CoseFault.HeaderUnprotected)]
    [InlineData("CO21", CoseFault.HeaderUnprotected)]
    [InlineData("CO22", CoseFault.HeaderUnprotected)]
    [InlineData("CO28", CoseFault.None)]
    public void Codes_of_the_union_are_read_by_the_same_reader_and_a_key_that_anybody_could_have_named_is_refused(string name, CoseFault fault)
    {
        var vector = Certificates[name];
        Assert.Equal(CoseFault.None, CoseSign1.TryRead(vector.Bytes, out var message));
        Assert.Equal(fault, message!.Fault);

        // A signature that holds says nothing of a header that nobody signed; one whose key is named in it is for its own verifier to find.
        if (name is "CO5" or "CO18" or "CO28")
        {
            Assert.Equal(vector.Verifies, Holds(vector, message));
        }
    }

    [Theory]
    [InlineData("CO18")]
    [InlineData("CO28")]
    public void Their_text_is_unpacked_to_their_message(string name)
    {
        var vector = Certificates[name];
        Assert.True(Base45.TryDecode(vector.Text.AsSpan("HC1:".Length), out var packed));
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            zlib.CopyTo(unpacked);
        }

        Assert.Equal(vector.Message, Convert.ToHexStringLower(unpacked.ToArray()));
    }

    [Fact]
    public void Their_text_in_a_bad_alphabet_is_refused() => Assert.False(Base45.TryDecode(Certificates["B1"].Text.AsSpan("HC1:".Length), out _));

    private static bool Holds(CoseVector vector, CoseSign1 message)
    {
        using var key = vector.Key;
        return key.VerifyData(message.ToBeSigned(), message.Signature.Span, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
