namespace HealthPass.Api.Bundles;

/// <summary>What a bundle (离线包) says to every gate: nothing of one venue or person, so that whoever stands between may keep it.</summary>
/// <param name="Kind"><c>whole</c> or <c>delta</c>.</param>
/// <param name="Issuer">Who issues.</param>
/// <param name="Number">The ten minutes that it is of.</param>
/// <param name="From">Of a delta, the bundle that it goes on from.</param>
/// <param name="IssuedAt">The beginning of the ten minutes.</param>
/// <param name="AllowUntil">Until when anybody is let in by it.</param>
/// <param name="ValidUntil">Until when it is used at all.</param>
/// <param name="Signers">The keys that may sign the next.</param>
/// <param name="PrintedKeys">The keys that sign printed codes.</param>
/// <param name="LiveCodes">What can be told of live codes.</param>
/// <param name="Revoked">Printed codes that ended before their time; of a delta, those that did since.</param>
/// <param name="RevokedComplete">False where there are more than a bundle holds, and it holds none: printed codes go to staff.</param>
/// <param name="Rules">The rules of categories.</param>
/// <param name="Reasons">The reasons of the rule book in force.</param>
/// <param name="LateDays">How many days back a scan may be that is uploaded late.</param>
/// <param name="LateMaxScans">The most late scans of a call.</param>
internal sealed record BundleContent(
    string Kind,
    string Issuer,
    long Number,
    long? From,
    string IssuedAt,
    string AllowUntil,
    string ValidUntil,
    IReadOnlyList<BundleSigner> Signers,
    IReadOnlyList<BundlePrintedKey> PrintedKeys,
    BundleLiveCodes LiveCodes,
    IReadOnlyList<BundleEndings> Revoked,
    bool RevokedComplete,
    IReadOnlyList<BundleRule> Rules,
    IReadOnlyList<BundleReason> Reasons,
    int LateDays,
    int LateMaxScans)
{
    /// <summary>A bundle that stands for itself.</summary>
    public const string Whole = "whole";

    /// <summary>A bundle that goes on from another.</summary>
    public const string Delta = "delta";
}
