using System.Text;
using System.Text.Json;
using HealthPass.Api.Json;
using HealthPass.Api.Scans;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace HealthPass.Tests.Scans;

/// <summary>A single scan's answer is written by hand, a batch's and the hub's by the serializer: a gate must not be able to tell.</summary>
public sealed class ScanAnswerTests
{
    private static readonly RuleBooks Books = RuleBooks.Load();
    private static readonly JsonSerializerOptions OfTheHub = ApiJson.Options;

    public static TheoryData<string> Names => ["王小明", "Jean Dupont", "·", "𠮷田", "\u2028", "\"x", "\\x", "<x", "\uE000x", "\u0301x", ""];

    public static TheoryData<byte> VerdictReasons => [.. Enum.GetValues<VerdictReason>().Select(reason => (byte)reason)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_masked_name_is_written_the_same_in_a_single_scan_and_a_batch(string name) =>
        await AssertSameAsync(Outcome(Samples.Scan(1), name));

    [Theory]
    [MemberData(nameof(VerdictReasons))]
    public async Task Every_reason_is_written_the_same_in_a_single_scan_and_a_batch(byte reason) =>
        await AssertSameAsync(Outcome(Samples.Scan(1, Verdict.Check) with { VerdictReason = reason }));

    [Fact]
    public async Task Every_row_of_the_rule_book_is_written_the_same_in_a_single_scan_and_a_batch()
    {
        for (var row = 0; row <= byte.MaxValue; row++)
        {
            await AssertSameAsync(Outcome(Samples.Scan(row) with { VerdictReason = (byte)VerdictReason.Colour, Reason = (byte)row }));
        }
    }

    [Fact]
    public async Task What_may_be_absent_is_null_in_both()
    {
        foreach (var colour in Enum.GetValues<Colour>())
        {
            foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => verdict != default))
            {
                foreach (var state in Enum.GetValues<CodeState>().Where(state => state != default))
                {
                    foreach (var tested in new[] { false, true })
                    {
                        var record = Samples.Scan(1, verdict) with { Colour = colour, CodeState = state, TestAgeHours = tested ? (ushort)47 : null };
                        using var answer = JsonDocument.Parse(await AssertSameAsync(Outcome(record) with { PopUp = tested }));
                        Assert.Equal(
                            ["scanId", "verdict", "colour", "reasonCode", "reason", "maskedName", "codeState", "testAgeHours", "popUp", "scannedAt", "means", "marks"],
                            answer.RootElement.EnumerateObject().Select(field => field.Name));
                        Assert.Equal(colour == Colour.None, IsNull("colour"));
                        Assert.Equal(state == CodeState.Unknown, IsNull("maskedName"));
                        Assert.Equal(!tested, IsNull("testAgeHours"));

                        bool IsNull(string field) => answer.RootElement.GetProperty(field).ValueKind == JsonValueKind.Null;
                    }
                }
            }
        }
    }

    [Fact]
    public async Task Times_and_ids_are_written_the_same_in_a_single_scan_and_a_batch()
    {
        foreach (var at in new[] { 0, 1, 999, 1_661_961_599_999, 1_661_961_600_000, 1_709_164_800_000, 4_102_444_799_999 })
        {
            await AssertSameAsync(Outcome(Samples.Scan(3) with { ScannedAt = at, ScanId = Guid.NewGuid() }));
        }
    }

    private static ScanOutcome Outcome(ScanRecord record, string name = "王小明") => new(ScanFault.None, record, NameMask.Of(name).Packed, false);

    private static async Task<string> AssertSameAsync(ScanOutcome outcome)
    {
        var presenter = new ScanPresenter(Books);
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        new ScanEndpoint(null!, null!, presenter, new(Books)).Answer(context, outcome);
        await context.Response.BodyWriter.FlushAsync(TestContext.Current.CancellationToken);
        var single = Encoding.UTF8.GetString(body.ToArray());
        Assert.Equal(JsonSerializer.Serialize<object>(presenter.Present(outcome), ApiJson.Options), single);
        Assert.Equal(context.Response.ContentLength, body.Length);

        // The hub escapes what is not ASCII; read back it is the same document.
        Assert.True(JsonElement.DeepEquals(
            JsonSerializer.SerializeToElement(presenter.Present(outcome), OfTheHub), JsonElement.Parse(single)));
        return single;
    }
}
