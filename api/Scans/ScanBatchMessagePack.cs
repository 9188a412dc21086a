using System.Buffers;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.Verification.Scans;
using HealthPass.Grains.Verification.Verdicts;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>
/// The compact form of a batch. A request is an array of scans, each an array: venueId, code or nil, document type or nil,
/// document number or nil, direction (text, or 1 in, 2 out, 3 pass), scanId (text, 16 bytes or nil), gateId or nil. An answer is an array of results in the
/// same order, each an array: nil, scanId (16 bytes), verdict (1 allow, 2 check, 3 deny), colour (0 none, 1 green, 2 yellow,
/// 3 red), reasonCode, maskedName or nil, codeState (1 valid, 3 revoked, 4 unknown), testAgeHours or nil, popUp, scannedAt
/// (Unix milliseconds); or for a scan without a verdict: problem code, status, detail.
/// </summary>
internal static class ScanBatchMessagePack
{
    public const string ContentType = "application/x-msgpack";
    public const string AlternativeContentType = "application/vnd.msgpack";

    private const int RequestFields = 7;
    private const int AnswerFields = 10;
    private const int ProblemFields = 3;

    public static bool IsContentType(string? contentType) =>
        contentType is not null
        && (contentType.StartsWith(ContentType, StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith(AlternativeContentType, StringComparison.OrdinalIgnoreCase)
            || contentType.StartsWith("application/msgpack", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a batch. A scan with fields of the wrong type gets a problem of its own; a body that is no array of arrays fails whole.</summary>
    /// <remarks>Throws MessagePack.MessagePackSerializationException for a body that is not in the form.</remarks>
    public static ScanReading[] Read(ReadOnlyMemory<byte> body, ScanReader scans, string scope)
    {
        var reader = new MessagePackReader(body);
        var count = reader.ReadArrayHeader();
        var readings = new ScanReading[Math.Min(count, ScanBatches.MaxScans + 1)];
        for (var i = 0; i < readings.Length; i++)
        {
            readings[i] = ReadScan(ref reader, scans, scope);
        }

        return readings.Length == count && !reader.End
            ? throw new MessagePackSerializationException("There is something behind the array of scans.")
            : readings;
    }

    public static byte[] Write(ScanReading[] readings, ScanOutcome[] outcomes, ScanPresenter presenter)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + (96 * readings.Length));
        var writer = new MessagePackWriter(buffer);
        var scanId = new byte[16];
        writer.WriteArrayHeader(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            if ((readings[i].Problem ?? ScanPresenter.ProblemOf(outcomes[i].Fault)) is { } problem)
            {
                writer.WriteArrayHeader(ProblemFields);
                writer.Write(problem.Code);
                writer.Write(problem.Status);
                writer.Write(problem.Detail);
                continue;
            }

            var record = outcomes[i].Record;
            writer.WriteArrayHeader(AnswerFields);
            writer.WriteNil();
            _ = record.ScanId.TryWriteBytes(scanId, bigEndian: true, out _);
            writer.Write(scanId);
            writer.Write((byte)record.Verdict);
            writer.Write((byte)record.Colour);
            writer.Write(presenter.ReasonOf(record).Code);
            if (record.CodeState == CodeState.Unknown)
            {
                writer.WriteNil();
            }
            else
            {
                writer.Write(new NameMask(outcomes[i].NameMask).ToString());
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

            writer.Write(outcomes[i].PopUp);
            writer.Write(record.ScannedAt);
        }

        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static ScanReading ReadScan(ref MessagePackReader reader, ScanReader scans, string scope)
    {
        if (reader.NextMessagePackType != MessagePackType.Array)
        {
            reader.Skip();
            return Wrong();
        }

        var fields = reader.ReadArrayHeader();
        if (fields != RequestFields)
        {
            for (var i = 0; i < fields; i++)
            {
                reader.Skip();
            }

            return Wrong();
        }

        var sound = true;
        var venue = Text(ref reader, ref sound);
        var code = Text(ref reader, ref sound);
        var type = Text(ref reader, ref sound);
        var number = Text(ref reader, ref sound);
        var direction = Direction(ref reader, ref sound);
        var scanId = Uuid(ref reader, ref sound);
        var gate = Text(ref reader, ref sound);
        return sound
            ? scans.Read(
                new(venue, code, type is null && number is null ? null : new DocumentField(type, number), direction, scanId, gate), scope)
            : Wrong();
    }

    private static string? Text(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType is MessagePackType.String or MessagePackType.Nil)
        {
            return reader.ReadString();
        }

        reader.Skip();
        sound = false;
        return null;
    }

    private static string? Direction(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType != MessagePackType.Integer)
        {
            return Text(ref reader, ref sound);
        }

        return reader.ReadInt64() switch { 1 => "in", 2 => "out", 3 => "pass", _ => "unknown" };
    }

    private static string? Uuid(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType != MessagePackType.Binary)
        {
            return Text(ref reader, ref sound);
        }

        var bytes = reader.ReadBytes()!.Value;
        if (bytes.Length != 16)
        {
            sound = false;
            return null;
        }

        Span<byte> uuid = stackalloc byte[16];
        bytes.CopyTo(uuid);
        return new Guid(uuid, bigEndian: true).ToString();
    }

    private static ScanReading Wrong() =>
        new(default, Problem.Invalid(ProblemCodes.FieldInvalid, $"A scan must be an array of {RequestFields} fields of the documented types."));
}
