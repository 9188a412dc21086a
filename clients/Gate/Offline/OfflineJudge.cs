using System.Buffers.Text;
using System.Security.Cryptography;
using HealthPass.Gate.Bundles;
using HealthPass.Gate.Codes;
using HealthPass.Gate.Scans;

namespace HealthPass.Gate.Offline;

/// <summary>
/// Decides without the network, from the bundle alone. What is no code gets the word that the service has for it, and no verdict; what cannot
/// be looked at here is for staff to look at. Nobody is let through on evidence that is older than a day.
/// </summary>
internal static class OfflineJudge
{
    private const int Refused = 400;
    private const int VenueNotInUse = 409;
    private static readonly TimeSpan AllowFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan CheckFor = TimeSpan.FromHours(72);
    private static readonly TimeSpan MostBefore = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    /// <summary>Decides.</summary>
    /// <param name="scan">What was read.</param>
    /// <param name="bundle">The bundle, null for none.</param>
    /// <param name="venue">The venue's part, null for none.</param>
    /// <param name="now">The service's time, as the gate knows it.</param>
    /// <param name="clockIsSure">Whether the gate knows it.</param>
    public static GateVerdict Judge(GateScan scan, HeldBundle? bundle, HeldVenue? venue, DateTimeOffset now, bool clockIsSure)
    {
        if (bundle is null || venue is null)
        {
            return Failed(scan, OfflineWords.BundleMissing, 0, "This gate holds no bundle yet: it has to reach the service once.");
        }

        var age = now - (bundle.IssuedAt < venue.IssuedAt ? bundle.IssuedAt : venue.IssuedAt);
        if (age > CheckFor)
        {
            return Failed(scan, OfflineWords.BundleTooOld, 0, "The bundle is older than 72 hours: the gate has to reach the service before it decides again.");
        }

        if (venue.Standing != "in_use")
        {
            return Failed(scan, "venue_" + venue.Standing, VenueNotInUse, "The venue is not in use: nobody is let in by its code.");
        }

        if (scan.Document is not null)
        {
            return Decided(scan, GateDecision.Check, OfflineWords.Document, now);
        }

        if (scan.Code is null || ReadCode.Clean(scan.Code) is not { } code)
        {
            return Failed(scan, "code_malformed", Refused, "What was scanned is no health code.");
        }

        var verdict = ReadCode.IsPrinted(code) ? JudgePrinted(scan, code, bundle, venue.Rule, now) : JudgeLive(scan, code, bundle, now);
        if (verdict.Decision != GateDecision.Allow)
        {
            return verdict;
        }

        // A clock that says less than the bundle's own time has been set back.
        return age > AllowFor ? Weaker(verdict, OfflineWords.BundleOld)
            : clockIsSure && age > -MostBefore ? verdict
            : Weaker(verdict, OfflineWords.ClockUnsure);
    }

    private static GateVerdict JudgePrinted(GateScan scan, string text, HeldBundle bundle, RuleField rule, DateTimeOffset now)
    {
        if (PrintedCode.Read(text) is not { } code)
        {
            return Failed(scan, "code_malformed", Refused, "What was scanned is no health code.");
        }

        if (!bundle.PrintedKeys.TryGetValue(code.KeyId, out var key))
        {
            return Failed(scan, "code_unknown_key", Refused, "The code was not made by this system, or long ago.");
        }

        if (key.Alg != "ES256")
        {
            // Genuine or not, this gate cannot tell; the service can, when it gets the scan.
            return Decided(scan, GateDecision.Check, OfflineWords.NotCheckable, now);
        }

        if (code.Algorithm != PrintedCode.Es256 || !Holds(key, code))
        {
            return Failed(scan, "code_forged", Refused, "The code is forged or damaged.");
        }

        if (PrintedClaims.Read(code.Payload) is not { } claims)
        {
            return Failed(scan, "code_malformed", Refused, "What was scanned is no health code.");
        }

        if (now >= claims.ExpiresAt)
        {
            return Failed(scan, "code_expired", Refused, "The printed code is older than 7 days.");
        }

        if (claims.IssuedAt > now + Skew)
        {
            return Failed(scan, "code_from_the_future", Refused, "The code was issued in the future.");
        }

        if (bundle.IsRevoked(claims.Prefix))
        {
            return Failed(scan, "code_ended", Refused, "The printed code is good no more. Ask for a live code or a document.");
        }

        var verdict = !bundle.RevokedComplete ? Decided(scan, GateDecision.Check, OfflineWords.NotCheckable, now)
            : rule.TestWithinHours == 0 ? Decided(scan, GateDecision.Allow, OfflineWords.Printed, now)
            : Decided(scan, rule.StaleTest switch { "allow" => GateDecision.Allow, "deny" => GateDecision.Deny, _ => GateDecision.Check }, OfflineWords.TestMissing, now);
        return verdict with { MaskedName = claims.MaskedName };
    }

    private static bool Holds(PrintedKeyField field, PrintedCode code)
    {
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(field.X), Y = Base64Url.DecodeFromChars(field.Y) },
        });
        return key.VerifyData(code.ToBeSigned, code.Signature, HashAlgorithmName.SHA256);
    }

    private static GateVerdict JudgeLive(GateScan scan, string text, HeldBundle bundle, DateTimeOffset now) =>
        !LiveCode.TryRead(text, out var code) || code.Version != bundle.LiveVersion ? Failed(scan, "code_malformed", Refused, "What was scanned is no health code.")
        : !bundle.LiveKeys.Contains(code.KeyId) ? Failed(scan, "code_unknown_key", Refused, "The code was not made by this system, or long ago.")
        : Decided(scan, GateDecision.Check, OfflineWords.Live, now);

    private static GateVerdict Decided(GateScan scan, GateDecision decision, string word, DateTimeOffset now) =>
        new(scan.ScanId, decision) { ReasonCode = word, Reason = OfflineWords.TextOf(word), ScannedAt = now, Offline = true };

    private static GateVerdict Weaker(GateVerdict verdict, string word) =>
        verdict with { Decision = GateDecision.Check, ReasonCode = word, Reason = OfflineWords.TextOf(word) };

    private static GateVerdict Failed(GateScan scan, string code, int status, string detail) =>
        GateVerdict.Failed(scan.ScanId, new(code, status, detail)) with { Offline = true };
}
