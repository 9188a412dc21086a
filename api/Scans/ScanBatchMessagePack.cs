using System.Buffers;
using HealthPass.Api.Access;
using HealthPass.Api.Persons;
using HealthPass.Kernel.People;
using HealthPass.Verification.Verdicts;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>
/// The compact form of a batch. A request is an array of scans, each an array: venueId, code or nil, document type or nil,
/// document number or nil, direction (text, or 1 in, 2 out, 3 pass), scanId (text, 16 bytes or nil), gateId or nil, and where somebody
/// wants to say it the country of a passport or nil, and behind that place or nil and means or nil. An answer is an array of results in the
/// same order, each an array: nil, scanId (16 bytes), verdict (1 allow, 2 check, 3 deny), colour (0 none, 1 green, 2 yellow,
/// 3 red), reasonCode, maskedName or nil, codeState (1 valid, 3 revoked, 4 unknown), testAgeHours or nil, popUp, scannedAt
/// (Unix milliseconds); or for a scan without a verdict: problem code, status, detail.
/// </summary>
internal static class ScanBatchMessagePack
{
    public const string ContentType = "application/x-msgpack";
    public const string AlternativeContentType = "application/vnd.msgpack";

    private const int RequestFields = 7;
    private const int RequestFieldsWithCountry = 8;
    private const int RequestFieldsWithMeans = 10;
    private const int AnswerFields = 10;
    private const int UuidBytes = 16;

    public static bool IsContentType(string? contentType) =>
        contentType is not null
        && (contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith(AlternativeContentType, StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith("application/msgpack", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a batch. A scan with fields of the wrong type gets a problem of its own; a body that is no array of arrays fails whole.</summary>
    /// <remarks>Throws MessagePack.MessagePackSerializationException for a body that is not in the form.</remarks>
    public static ScanBatch Read(in ReadOnlySequence<byte> body, ScanReader scans, KnownKey key) =>
        PackedScans.Read(
            body, ScanBatches.MaxScans, static count => new ScanBatch(count), (scans, key),
            static (ref MessagePackReader reader, ScanBatch batch, int index, (ScanReader Scans, KnownKey Key) with) => batch.Set(index, ReadScan(ref reader, with.Scans, with.Key)));

    public static void Write(IBufferWriter<byte> output, ScanBatch batch, ScanPresenter presenter)
    {
        var writer = new MessagePackWriter(output);
        writer.WriteArrayHeader(batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch.ProblemOf(i) is { } problem)
            {
                MessagePackFields.Write(ref writer, problem);
                continue;
            }

            ref readonly var outcome = ref batch.Outcomes.Span[i];
            var record = outcome.Record;
            writer.WriteArrayHeader(AnswerFields);
            writer.WriteNil();
            writer.WriteBinHeader(UuidBytes);
            _ = record.ScanId.TryWriteBytes(writer.GetSpan(UuidBytes), bigEndian: true, out _);
            writer.Advance(UuidBytes);
            writer.Write((byte)record.Verdict);
            writer.Write((byte)record.Colour);
            writer.Write(presenter.ReasonOf(record).Code);
            if (record.CodeState == CodeState.Unknown)
            {
                writer.WriteNil();
            }
            else
            {
                writer.Write(new NameMask(outcome.NameMask).ToString());
            }

            writer.Write((byte)record.CodeState);
            if (record.TestAgeHours is { } hours)
            {
                writer.Write(hours);
            }
            else
            {
                writer.WriteNil();
            }

            writer.Write(outcome.PopUp);
            writer.Write(record.ScannedAt);
        }

        writer.Flush();
    }

    private static ScanReading ReadScan(ref MessagePackReader reader, ScanReader scans, KnownKey key)
    {
        if (!MessagePackFields.TryReadHeader(ref reader, out var fields, RequestFields, RequestFieldsWithCountry, RequestFieldsWithMeans))
        {
            return Wrong();
        }

        var sound = true;
        var venue = MessagePackFields.Text(ref reader, ref sound);
        var code = MessagePackFields.Text(ref reader, ref sound);
        var type = MessagePackFields.Text(ref reader, ref sound);
        var number = MessagePackFields.Text(ref reader, ref sound);
        var direction = MessagePackFields.Direction(ref reader, ref sound);
        var scanId = MessagePackFields.Uuid(ref reader, ref sound);
        var gate = MessagePackFields.Text(ref reader, ref sound);
        var country = fields > RequestFields ? MessagePackFields.Text(ref reader, ref sound) : null;
        var place = fields > RequestFieldsWithCountry ? MessagePackFields.Number(ref reader, ref sound) : null;
        var means = fields > RequestFieldsWithCountry ? MessagePackFields.Text(ref reader, ref sound) : null;
        return sound
            ? scans.Read(
                new ScanFields(venue, code, type is null && number is null ? null : new DocumentField(type, number, country), direction, scanId, gate, place, means), key)
            : Wrong();
    }

    private static ScanReading Wrong() => new(default, MessagePackFields.Wrong($"{RequestFields}, {RequestFieldsWithCountry} or {RequestFieldsWithMeans}"));
}
