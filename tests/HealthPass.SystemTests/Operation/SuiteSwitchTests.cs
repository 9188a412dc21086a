using System.Diagnostics;
using System.Formats.Cbor;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Keys.National;
using HealthPass.Verification.Printed;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Math;

namespace HealthPass.SystemTests.Operation;

/// <summary>A running system goes over to the national algorithms and back, and is started again in between.</summary>
public sealed class SuiteSwitchTests : SystemTest
{
    [Fact]
    public async Task What_was_made_before_a_switch_is_good_after_it_in_both_directions_and_after_a_restart()
    {
        var system = await StartAsync();
        var api = system.Api;
        var file = Path.Combine(system.DataDirectory, "keys.json");
        var venue = await api.VenueAsync();
        var session = await api.SignInAsync("agent");
        var people = new List<(Resident Resident, string Id, string Paper)>();
        var watched = await api.RegisterAsync(Resident.New());
        string? before = null;
        await PassAsync(-7);

        _ = KeyFile.RotateToken(file, DateTimeOffset.UtcNow, KeySuite.National);
        _ = KeyFile.RotateData(file, DateTimeOffset.UtcNow, KeySuite.National);
        await UntilAsync(-65_540);
        await PassAsync(-65_540);
        Assert.True(await OpenSslHoldsAsync(api, people[^1].Paper));

        await system.StopAsync();
        await system.StartAsync();
        api = system.Api;
        await PassAsync(-65_540);
        Assert.Contains("token key 2\tsm\t", (await OperatorCommand.RunAsync(system.DataDirectory, "keys", "status")).Output, StringComparison.Ordinal);

        _ = KeyFile.RotateToken(file, DateTimeOffset.UtcNow, KeySuite.Default);
        _ = KeyFile.RotateData(file, DateTimeOffset.UtcNow, KeySuite.Default);
        await UntilAsync(-7);
        await PassAsync(-7);
        Assert.Equal((3, 3), (KeyFile.Load(file).Token.Count, KeyFile.Load(file).Data.Count));
        Assert.DoesNotContain("seal does not hold", system.Output, StringComparison.OrdinalIgnoreCase);

        // Somebody new registers, shows and prints; all who came before are who they were, read by whoever looks them up, and their papers and last codes hold.
        async Task PassAsync(long algorithm)
        {
            if (before is not null)
            {
                Assert.Equal("allow", (await api.ScanAsync(venue, before)).Expect(200).Text("verdict"));
            }

            var resident = Resident.New();
            var id = await api.RegisterAsync(resident);
            Assert.Equal("allow", (await api.ScanAsync(venue, await api.CodeAsync(id))).Expect(200).Text("verdict"));
            var paper = await PrintAsync(id);
            Assert.Equal(algorithm, Parts(paper).Algorithm);
            people.Add((resident, id, paper));
            foreach (var (known, knownId, kept) in people)
            {
                Assert.Equal(knownId, (await api.ApplyAsync(known)).Expect(200).Text("personId"));
                Assert.Equal("allow", (await api.ScanAsync(venue, await api.CodeAsync(knownId))).Expect(200).Text("verdict"));
                Assert.Equal("allow", (await api.ScanAsync(venue, kept)).Expect(200).Text("verdict"));
                Assert.Equal("王**", (await api.PersonAsync(knownId)).Expect(200).Text("maskedName"));
                _ = (await api.LookUpAsync(session, new { personId = knownId, purpose = "own_code" })).Expect(200);
            }

            before = await api.CodeAsync(id);
        }

        async Task<string> PrintAsync(string id) => (await api.PostAsync($"/v1/persons/{id}/printed-codes", api.Channel, new { })).Expect(201).Text("code");

        // The file is read every five seconds, and the one node has to say that it has it. The last live code is of the key before.
        async Task UntilAsync(long algorithm)
        {
            before = await api.CodeAsync(watched);
            _ = await Wait.UntilAsync(async () => Parts(await PrintAsync(watched)).Algorithm, used => used == algorithm, $"a code by {algorithm}", TimeSpan.FromSeconds(40));
        }
    }

    // OpenSSL knows nothing of ours: it is given the public key, the bytes that were signed and the two numbers.
    private static async Task<bool> OpenSslHoldsAsync(HealthPassApi api, string paper)
    {
        var (_, keyId, signed, signature) = Parts(paper);
        var keys = (await api.GetAsync("/v1/printed-codes/keys", Caller.Nobody)).Expect(200)["keys"];
        var key = keys.EnumerateArray().Single(one => one.GetProperty("kid").GetString() == System.Buffers.Text.Base64Url.EncodeToString(keyId));
        Assert.Equal(
            ("SM2", "sm2p256v1", -65_540, "1234567812345678"),
            (key.GetProperty("alg").GetString(), key.GetProperty("crv").GetString(), key.GetProperty("coseAlg").GetInt64(), key.GetProperty("signerId").GetString()));
        Assert.Equal(["ES256", "SM2"], keys.EnumerateArray().Select(one => one.GetProperty("alg").GetString()));
        byte[] info =
        [
            .. Convert.FromHexString("3059301306072A8648CE3D020106082A811CCF5501822D03420004"),
            .. System.Buffers.Text.Base64Url.DecodeFromChars(key.GetProperty("x").GetString()), .. System.Buffers.Text.Base64Url.DecodeFromChars(key.GetProperty("y").GetString()),
        ];
        Assert.Equal(keyId, Sm3.HashOf(info)[..8]);
        var folder = Directory.CreateTempSubdirectory("healthpass-openssl-");
        string Of(string name) => Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(Of("key.pem"), $"-----BEGIN PUBLIC KEY-----\n{Convert.ToBase64String(info, Base64FormattingOptions.InsertLineBreaks)}\n-----END PUBLIC KEY-----\n");
        await File.WriteAllBytesAsync(Of("signed"), signed);
        var numbers = new DerSequence(new DerInteger(new BigInteger(1, signature[..32])), new DerInteger(new BigInteger(1, signature[32..])));
        await File.WriteAllBytesAsync(Of("signature"), numbers.GetDerEncoded());
        var holds = await RunAsync();
        signed[^1] ^= 1;
        await File.WriteAllBytesAsync(Of("signed"), signed);
        Assert.False(await RunAsync());
        folder.Delete(recursive: true);
        return holds;

        async Task<bool> RunAsync()
        {
            using var openssl = Process.Start(new ProcessStartInfo(
                "openssl",
                ["pkeyutl", "-verify", "-rawin", "-digest", "sm3", "-pkeyopt", "distid:1234567812345678", "-pubin", "-inkey", Of("key.pem"), "-sigfile", Of("signature"), "-in", Of("signed")])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = await openssl.StandardOutput.ReadToEndAsync() + await openssl.StandardError.ReadToEndAsync();
            await openssl.WaitForExitAsync();
            Log(said);
            return openssl.ExitCode == 0;
        }
    }

    private static (long Algorithm, byte[] KeyId, byte[] Signed, byte[] Signature) Parts(string paper)
    {
        Assert.True(Base45.TryDecode(paper.AsSpan("HP1:".Length), out var bytes));
        var reader = new CborReader(bytes);
        Assert.Equal((CborTag)18, reader.ReadTag());
        _ = reader.ReadStartArray();
        var header = reader.ReadByteString();
        _ = reader.ReadStartMap();
        reader.ReadEndMap();
        var (claims, signature) = (reader.ReadByteString(), reader.ReadByteString());
        var labels = new CborReader(header);
        _ = labels.ReadStartMap();
        Assert.Equal(1, labels.ReadInt32());
        var algorithm = labels.ReadInt64();
        Assert.Equal(4, labels.ReadInt32());
        var keyId = labels.ReadByteString();
        var signed = new CborWriter();
        signed.WriteStartArray(4);
        signed.WriteTextString("Signature1");
        signed.WriteByteString(header);
        signed.WriteByteString([]);
        signed.WriteByteString(claims);
        signed.WriteEndArray();
        return (algorithm, keyId, signed.Encode(), signature);
    }
}
