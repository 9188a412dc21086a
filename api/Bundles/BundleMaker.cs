using System.Buffers.Text;
using System.Text.Json;
using HealthPass.Api.Json;
using HealthPass.Api.Scans;
using HealthPass.Api.Venues;
using HealthPass.Grains.Health;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Node;
using HealthPass.Verification.Bundles;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;

namespace HealthPass.Api.Bundles;

/// <summary>Makes bundles (离线包) out of what the process knows, and signs them.</summary>
internal sealed class BundleMaker(IPrintedEndings endings, PrintedKeys printed, BundleKeys signers, KeyRing ring, RuleBooks books, NodeOptions options)
{
    /// <summary>The most printed codes that a bundle says are ended: three megabytes of it.</summary>
    public const int MaxEndings = 200_000;

    private const string BundleType = "hp-bundle";
    private const string VenueType = "hp-venue";
    private const int PrefixSize = 8;

    private readonly IReadOnlyList<BundleRule> _rules =
        [.. VenueCategories.All.Select(category => RuleOf(category, VenueFields.Write(CategoryRules.Default(category))))];

    /// <summary>The keys that sign.</summary>
    public IReadOnlyList<BundleSigner> Signers => [.. signers.All.Select(Present)];

    /// <summary>Makes a bundle.</summary>
    /// <param name="slot">Of which ten minutes.</param>
    /// <param name="from">Which bundle it is to go on from, null for a whole one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A compact JWS.</returns>
    public async Task<string> MakeAsync(BundleSlot slot, BundleSlot? from, CancellationToken cancellationToken)
    {
        var ended = await endings.ReadAsync(
            from?.EndedBefore ?? DateTimeOffset.UnixEpoch, slot.EndedBefore, ShanghaiDay.Of(slot.IssuedAt), MaxEndings + 1, cancellationToken);
        var isComplete = ended.Count <= MaxEndings;
        var content = new BundleContent(
            from is null ? BundleContent.Whole : BundleContent.Delta,
            PrintedClaims.Issuer,
            slot.Number,
            from?.Number,
            Rfc3339.Format(slot.IssuedAt),
            Rfc3339.Format(slot.IssuedAt + BundleSlot.AllowFor),
            Rfc3339.Format(slot.IssuedAt + BundleSlot.ValidFor),
            Signers,
            [.. printed.All.Select(PresentPrinted)],
            new(HealthCodeCipher.Version, [.. ring.TokenKeyIds.Select(id => (int)id)], (int)HealthCodeCipher.Validity.TotalSeconds),
            isComplete ? GroupsOf(ended) : [],
            isComplete,
            _rules,
            [.. books.Current(slot.IssuedAt).Rows.Select(row => new BundleReason(row.Code, row.ReasonZh, row.ReasonEn, row.Colour.ToWire()))],
            options.ScanRecordDays,
            LateScans.MaxScans);
        return Sign(content, BundleType, slot.IssuedAt);
    }

    /// <summary>Makes what a bundle says of one venue.</summary>
    /// <param name="venue">The venue.</param>
    /// <param name="places">The places within it.</param>
    /// <param name="now">The time.</param>
    /// <returns>A compact JWS.</returns>
    public string Make(VenueDetails venue, IEnumerable<VenuePlace> places, DateTimeOffset now) => Sign(
        new BundleVenue(
            "venue",
            PrintedClaims.Issuer,
            BundleSlot.Of(now).Number,
            Rfc3339.Format(now),
            Rfc3339.Format(now + BundleSlot.AllowFor),
            Rfc3339.Format(now + BundleSlot.ValidFor),
            venue.Rule.VenueId.ToString(),
            venue.Registration.Name,
            venue.Registration.Category.ToWire(),
            venue.Rule.Region.ToString(),
            venue.Rule.Standing.ToWire(),
            VenueFields.Write(venue.Rule.Entry),
            [.. places.Where(place => place is { Number: > 0, EndedAt: null }).Select(place => new BundlePlace(place.Number, place.Draft.Name))]),
        VenueType,
        now);

    private static BundleRule RuleOf(VenueCategory category, EntryRuleField rule) =>
        new(category.ToWire(), rule.Yellow!, rule.Unregistered!, rule.TestWithinHours!.Value, rule.StaleTest!, rule.PopUp!);

    private static BundleSigner Present(PrintedKey key) =>
        new(Base64Url.EncodeToString(key.KeyId.Span), Base64Url.EncodeToString(key.X.Span), Base64Url.EncodeToString(key.Y.Span), Rfc3339.Format(key.NotBefore));

    private static BundlePrintedKey PresentPrinted(PrintedKey key) => new(
        Base64Url.EncodeToString(key.KeyId.Span), key.Algorithm == CoseSign1.Sm2 ? "SM2" : "ES256", Base64Url.EncodeToString(key.X.Span), Base64Url.EncodeToString(key.Y.Span),
        Rfc3339.Format(key.NotBefore), key.SignerId);

    // They come in order of day, and of number within it.
    private static List<BundleEndings> GroupsOf(IReadOnlyList<PrintedEnding> ended)
    {
        var groups = new List<BundleEndings>();
        Span<byte> number = stackalloc byte[16];
        foreach (var day in ended.GroupBy(ending => ending.RunsOutOn))
        {
            var codes = day.ToList();
            var prefixes = new byte[codes.Count * PrefixSize];
            for (var i = 0; i < codes.Count; i++)
            {
                _ = codes[i].Code.TryWriteBytes(number, bigEndian: true, out _);
                number[..PrefixSize].CopyTo(prefixes.AsSpan(i * PrefixSize));
            }

            groups.Add(new(CalendarDay.Format(day.Key), Base64Url.EncodeToString(prefixes)));
        }

        return groups;
    }

    private string Sign<T>(T content, string type, DateTimeOffset at) =>
        CompactJws.Sign(JsonSerializer.SerializeToUtf8Bytes(content, ApiJson.Options), type, signers.Active(at));
}
