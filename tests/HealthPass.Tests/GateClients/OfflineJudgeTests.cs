using System.Buffers.Text;
using HealthPass.Gate.Bundles;
using HealthPass.Gate.Offline;
using HealthPass.Gate.Scans;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;
using Xunit;

namespace HealthPass.Tests.GateClients;

/// <summary>What a gate decides by itself. The codes are made by the service's own code, which the gate's knows nothing of.</summary>
public sealed class OfflineJudgeTests : IDisposable
{
    private const long Number = 2_770_008;
    private static readonly DateTimeOffset Issued = BundleMaker.StartOf(Number);
    private static readonly Guid Print = new("00112233-4455-6677-8899-aabbccddeeff");
    private readonly BundleMaker _maker = new();
    private readonly PrintedKey _key = PrintedKey.Of(new(1, [.. Enumerable.Range(0, 32).Select(i => (byte)i)], DateTimeOffset.UnixEpoch));

    public OfflineJudgeTests() => _maker.PrintedKeys.Add(FieldOf(_key, "ES256"));

    public void Dispose()
    {
        _maker.Dispose();
        _key.Dispose();
    }

    [Theory]
    [InlineData(0.1, GateDecision.Allow, "printed_code")]
    [InlineData(23.9, GateDecision.Allow, "printed_code")]
    [InlineData(24.1, GateDecision.Check, "bundle_old")]
    [InlineData(71.9, GateDecision.Check, "bundle_old")]
    [InlineData(72.1, GateDecision.None, "bundle_too_old")]
    public void A_printed_code_is_as_good_as_the_bundle_is_fresh(double hours, GateDecision decision, string word)
    {
        var verdict = Judge(Scan(Printed()), now: Issued.AddHours(hours));
        Assert.Equal((decision, word), (verdict.Decision, verdict.ReasonCode ?? verdict.Problem!.Code));
        Assert.True(verdict.Offline);
        Assert.Equal(decision == GateDecision.None ? null : "王**", verdict.MaskedName);
        Assert.Null(verdict.Colour);
    }

    [Fact]
    public void Each_printed_code_that_is_bad_has_the_word_that_the_service_has()
    {
        var good = Printed();
        using var foreign = PrintedKey.Of(new(2, [.. Enumerable.Range(1, 32).Select(i => (byte)i)], DateTimeOffset.UnixEpoch));
        AssertWord("code_unknown_key", Printed(key: foreign));
        AssertWord("code_forged", Printed(sign: what => [.. _key.Sign(what).Select((one, at) => at == 40 ? (byte)(one ^ 1) : one)]));
        AssertWord("code_malformed", good[..^1]);
        AssertWord("code_malformed", good + "0");
        AssertWord("code_malformed", "HP1:");
        AssertWord("code_malformed", "HP1:" + new string('A', 600));
        AssertWord("code_expired", Printed(issued: Issued.AddDays(-8)));
        AssertWord("code_from_the_future", Printed(issued: Issued.AddHours(2)));
        var ended = Print.ToByteArray(bigEndian: true)[..8];
        Assert.Equal("code_ended", Judge(Scan(good), revoked: ended).Problem?.Code);
        Assert.Equal(GateDecision.Allow, Judge(Scan(good), revoked: [.. ended.Select(one => (byte)(one ^ 1))]).Decision);

        void AssertWord(string word, string code) => Assert.Equal(word, Judge(Scan(code)).Problem?.Code);
    }

    [Theory]
    [InlineData(" \ufeff{0}\r\n")]
    [InlineData("]Q3{0}\t")]
    public void What_readers_put_around_a_code_is_nothing(string form)
    {
        Assert.Equal(GateDecision.Allow, Judge(Scan(form.Replace("{0}", Printed(), StringComparison.Ordinal))).Decision);
        Assert.Equal(GateDecision.Allow, Judge(Scan(form.Replace("{0}", Printed().ToLowerInvariant(), StringComparison.Ordinal))).Decision);
        Assert.Equal("live_code_offline", Judge(Scan(form.Replace("{0}", Live(1).ToLowerInvariant(), StringComparison.Ordinal))).ReasonCode);
    }

    [Theory]
    [InlineData(1, "live_code_offline")]
    [InlineData(2, "live_code_offline")]
    [InlineData(3, "code_unknown_key")]
    public void A_live_code_of_a_known_key_is_for_staff_in_either_form(byte key, string word)
    {
        foreach (var code in new[] { Live(key), Base64Url.EncodeToString(Bytes(key)) })
        {
            var verdict = Judge(Scan(code));
            Assert.Equal((word, key < 3 ? GateDecision.Check : GateDecision.None), (verdict.ReasonCode ?? verdict.Problem?.Code, verdict.Decision));
        }

        Assert.Equal("code_malformed", Judge(Scan(Live(key)[..^1] + "Z")).Problem?.Code);
        Assert.Equal("code_malformed", Judge(Scan("510104199001011234")).Problem?.Code);
    }

    [Fact]
    public void A_document_is_for_staff_and_never_more()
    {
        var scan = new GateScan(BundleMaker.VenueId, GateDirection.In, Document: new("resident_id", "x")) { ByCardReader = true };
        Assert.Equal((GateDecision.Check, "document_offline"), (Judge(scan).Decision, Judge(scan).ReasonCode));
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("in_review")]
    [InlineData("ended")]
    public void A_venue_that_is_not_in_use_lets_nobody_in_offline_either(string standing)
    {
        var verdict = Judge(Scan(Printed()), standing: standing);
        Assert.Equal((GateDecision.None, "venue_" + standing), (verdict.Decision, verdict.Problem?.Code));
    }

    [Fact]
    public void A_venue_that_asks_for_a_test_has_it_looked_at()
    {
        var verdict = Judge(Scan(Printed()), testWithinHours: 48);
        Assert.Equal((GateDecision.Check, "test_missing"), (verdict.Decision, verdict.ReasonCode));
    }

    [Fact]
    public void What_the_gate_cannot_know_is_for_staff()
    {
        // A clock that nobody has told, one that says less than the bundle itself, a list of ended codes that is cut short, another algorithm.
        Assert.Equal("clock_unsure", Judge(Scan(Printed()), clockIsSure: false).ReasonCode);
        Assert.Equal("clock_unsure", Judge(Scan(Printed(issued: Issued.AddDays(-3))), now: Issued.AddHours(-2)).ReasonCode);
        _maker.RevokedComplete = false;
        Assert.Equal((GateDecision.Check, "printed_code_not_checkable"), (Judge(Scan(Printed())).Decision, Judge(Scan(Printed())).ReasonCode));
        _maker.RevokedComplete = true;
        _maker.PrintedKeys.Clear();
        _maker.PrintedKeys.Add(FieldOf(_key, "SM2"));
        Assert.Equal(GateDecision.Check, Judge(Scan(Printed())).Decision);
        Assert.Equal("bundle_missing", OfflineJudge.Judge(Scan(Printed()), null, null, Issued, true).Problem?.Code);
    }

    private static GateScan Scan(string code) => new(BundleMaker.VenueId, GateDirection.In, code);

    private static byte[] Bytes(byte key) => [1, 0, key, .. Enumerable.Range(0, 50).Select(i => (byte)(i * 5))];

    private static string Live(byte key)
    {
        var text = new byte[Base32.LengthOf(53)];
        Base32.Encode(Bytes(key), text);
        return System.Text.Encoding.ASCII.GetString(text);
    }

    private static object FieldOf(PrintedKey key, string algorithm) => new
    {
        kid = Base64Url.EncodeToString(key.KeyId.Span), alg = algorithm, x = Base64Url.EncodeToString(key.X.Span), y = Base64Url.EncodeToString(key.Y.Span), notBefore = DateTimeOffset.UnixEpoch,
    };

    private string Printed(DateTimeOffset? issued = null, PrintedKey? key = null, Func<byte[], byte[]>? sign = null)
    {
        key ??= _key;
        var from = issued ?? Issued.AddHours(-1);
        var claims = new PrintedClaims(Print, from, from.AddDays(7), "王**", "51**************34");
        return PrintedCodes.Prefix + Base45.Encode(CoseSign1.Make(key.Algorithm, key.KeyId.Span, claims.Encode(), sign ?? key.Sign));
    }

    private GateVerdict Judge(GateScan scan, DateTimeOffset? now = null, string standing = "in_use", int testWithinHours = 0, byte[]? revoked = null, bool clockIsSure = true)
    {
        var point = _maker.Key.ExportParameters(false).Q;
        Signer[] pinned = [new(_maker.Kid, Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y))];
        var bundle = revoked is null ? _maker.Whole(Number) : _maker.Whole(Number, ("2099-12-31", revoked));
        Assert.Equal(BundleFault.None, HeldBundle.Take(bundle, pinned, null, null, out var held));
        Assert.Equal(BundleFault.None, HeldVenue.Take(_maker.Venue(Issued, standing, testWithinHours: testWithinHours), pinned, BundleMaker.VenueId, null, null, out var venue));
        return OfflineJudge.Judge(scan, held, venue, now ?? Issued.AddMinutes(5), clockIsSure);
    }
}
