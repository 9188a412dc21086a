using System.Buffers;
using System.IO.Pipelines;

namespace HealthPass.Api.Json;

/// <summary>Reads a body to its end before anything is made of it; Kestrel's limit bounds it.</summary>
internal static class WholeBody
{
    /// <summary>Waits for the end of a body.</summary>
    /// <returns>All of the body. Whoever reads it takes it off the connection: <see cref="PipeReader.AdvanceTo(SequencePosition)"/> its end.</returns>
    /// <remarks>
    /// A server that begins to stop cancels the pending reads of its connections, and lets the canceled result through where bytes
    /// were seen and not taken. The call is under way, and is finished: only the end of the body ends the loop.
    /// </remarks>
    public static async ValueTask<ReadOnlySequence<byte>> ReadAsync(PipeReader pipe, CancellationToken cancellation)
    {
        var read = await pipe.ReadAsync(cancellation);
        while (!read.IsCompleted)
        {
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await pipe.ReadAsync(cancellation);
        }

        return read.Buffer;
    }
}
