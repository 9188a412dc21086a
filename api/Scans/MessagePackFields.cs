using System.Buffers;
using HealthPass.Api.Problems;
using HealthPass.Verification.Records;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>Reads the fields of scans out of MessagePack. One of the wrong type is passed over, and the scan is not sound.</summary>
internal static class MessagePackFields
{
    private const int UuidBytes = 16;
    private const int ProblemFields = 3;

    /// <summary>Begins a scan; what is none, or has another number of fields, is passed over.</summary>
    public static bool TryReadHeader(ref MessagePackReader reader, out int fields, params ReadOnlySpan<int> allowed)
    {
        fields = 0;
        if (reader.NextMessagePackType != MessagePackType.Array)
        {
            Skip(ref reader);
            return false;
        }

        fields = reader.ReadArrayHeader();
        if (allowed.Contains(fields))
        {
            return true;
        }

        for (var i = 0; i < fields; i++)
        {
            Skip(ref reader);
        }

        return false;
    }

    /// <summary>Passes over a value, however deep it lies: the reader's own way calls itself for each level, and a body of a megabyte has as many.</summary>
    public static void Skip(ref MessagePackReader reader)
    {
        for (var left = 1L; left > 0; left--)
        {
            switch (reader.NextMessagePackType)
            {
                case MessagePackType.Array:
                    left += reader.ReadArrayHeader();
                    break;
                case MessagePackType.Map:
                    left += 2L * reader.ReadMapHeader();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    public static string? Text(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType is MessagePackType.String or MessagePackType.Nil)
        {
            return reader.ReadString();
        }

        Skip(ref reader);
        sound = false;
        return null;
    }

    public static long? Number(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType == MessagePackType.Integer)
        {
            return reader.ReadInt64();
        }

        sound &= reader.NextMessagePackType == MessagePackType.Nil;
        Skip(ref reader);
        return null;
    }

    public static bool Flag(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType == MessagePackType.Boolean)
        {
            return reader.ReadBoolean();
        }

        sound &= reader.NextMessagePackType == MessagePackType.Nil;
        Skip(ref reader);
        return false;
    }

    public static ScanDirection? Direction(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType != MessagePackType.Integer)
        {
            return ScanReader.DirectionOf(Text(ref reader, ref sound));
        }

        return reader.ReadInt64() switch
        {
            1 => ScanDirection.In,
            2 => ScanDirection.Out,
            3 => ScanDirection.Pass,
            _ => ScanReader.UnknownDirection,
        };
    }

    public static Guid? Uuid(ref MessagePackReader reader, ref bool sound)
    {
        if (reader.NextMessagePackType != MessagePackType.Binary)
        {
            return ScanReader.ScanIdOf(Text(ref reader, ref sound));
        }

        var bytes = reader.ReadBytes()!.Value;
        if (bytes.Length != UuidBytes)
        {
            sound = false;
            return null;
        }

        Span<byte> uuid = stackalloc byte[UuidBytes];
        bytes.CopyTo(uuid);
        return new Guid(uuid, bigEndian: true);
    }

    /// <summary>Writes why a scan is not answered.</summary>
    public static void Write(ref MessagePackWriter writer, Problem problem)
    {
        writer.WriteArrayHeader(ProblemFields);
        writer.Write(problem.Code);
        writer.Write(problem.Status);
        writer.Write(problem.Detail);
    }

    /// <summary>A scan is not in its form.</summary>
    /// <param name="fields">How many fields it must have.</param>
    public static Problem Wrong(string fields) =>
        Problem.Invalid(ProblemCodes.FieldInvalid, $"A scan must be an array of {fields} fields of the documented types.");
}
