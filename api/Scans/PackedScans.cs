using System.Buffers;
using HealthPass.Api.Json;
using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>Reads the array of scans that a body of MessagePack is.</summary>
internal static class PackedScans
{
    /// <summary>Reads one scan into its place; what has fields of the wrong type gets a problem of its own.</summary>
    /// <param name="reader">Stands before it.</param>
    /// <param name="batch">Where it goes.</param>
    /// <param name="index">Its place.</param>
    /// <param name="with">What it is read with.</param>
    public delegate void ReadOne<in TBatch, in TWith>(ref MessagePackReader reader, TBatch batch, int index, TWith with);

    /// <summary>Waits for a body and reads it.</summary>
    /// <param name="context">The call; its body is taken off the connection.</param>
    /// <param name="with">What it is read with.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>The batch, null for a body that is no array of arrays.</returns>
    public static async ValueTask<TBatch?> ReadAsync<TBatch, TWith>(HttpContext context, TWith with, Func<ReadOnlySequence<byte>, TWith, TBatch> read)
        where TBatch : class
    {
        var pipe = context.Request.BodyReader;
        var body = await WholeBody.ReadAsync(pipe, context.RequestAborted);
        try
        {
            return read(body, with);
        }
        catch (Exception error) when (error is MessagePackSerializationException or EndOfStreamException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
        finally
        {
            pipe.AdvanceTo(body.End);
        }
    }

    /// <summary>Reads the scans of a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="max">The most scans of a call; of more, one more is read, so that the call is refused for their number.</param>
    /// <param name="make">Makes a batch for so many.</param>
    /// <param name="with">What they are read with.</param>
    /// <param name="readOne">Reads a scan.</param>
    /// <remarks>Throws MessagePack.MessagePackSerializationException for a body that is not in the form.</remarks>
    public static TBatch Read<TBatch, TWith>(in ReadOnlySequence<byte> body, int max, Func<int, TBatch> make, TWith with, ReadOne<TBatch, TWith> readOne)
        where TBatch : class, IDisposable
    {
        var reader = new MessagePackReader(body);
        var count = reader.ReadArrayHeader();
        var taken = Math.Min(count, max + 1);
        var batch = make(taken);
        try
        {
            for (var i = 0; i < taken; i++)
            {
                readOne(ref reader, batch, i, with);
            }

            return taken == count && !reader.End
                ? throw new MessagePackSerializationException("There is something behind the array of scans.")
                : batch;
        }
        catch
        {
            batch.Dispose();
            throw;
        }
    }
}
