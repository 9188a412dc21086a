using System.Buffers.Binary;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Printed;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>
/// The way of printed codes (离线码) through a scan: signature and dates here, then whose it is and whether it is in force. Nothing of a
/// live code comes along here: only what is none is looked at.
/// </summary>
/// <param name="codes">Opens the codes.</param>
/// <param name="reader">Finds whose they are.</param>
public sealed class PrintedLane(PrintedCodes codes, IPrintedCodeReader reader)
{
    /// <summary>What may come of a printed code, in the order in which it is counted.</summary>
    public static readonly IReadOnlyList<ScanFault> Results =
    [
        ScanFault.None, ScanFault.CodeMalformed, ScanFault.CodeUnknownKey, ScanFault.CodeForged, ScanFault.CodeExpired, ScanFault.CodeFromTheFuture, ScanFault.CodeEnded,
    ];

    private readonly long[] _counts = new long[Results.Max(fault => (int)fault) + 1];

    /// <summary>How many printed codes came to a result since the start.</summary>
    /// <param name="result">One of <see cref="Results"/>.</param>
    public long Count(ScanFault result) => Volatile.Read(ref _counts[(int)result]);

    /// <summary>Whether a scan that is of no live code is of a printed one.</summary>
    /// <param name="request">The scan.</param>
    /// <param name="fault">What is wrong with its code as a live one.</param>
    internal static bool Takes(in ScanRequest request, ScanFault fault) => fault == ScanFault.CodeMalformed && PrintedCodes.IsOne(request.Code);

    /// <summary>Checks signature and dates, and finds whose the code is.</summary>
    /// <param name="request">The scan.</param>
    /// <param name="answered">Whether a scan of its id was answered a short time ago.</param>
    internal async ValueTask<NamedPerson> OpenAsync(ScanRequest request, bool answered)
    {
        var fault = FaultOf(codes.Open(request.Code!, out var claims));
        var holder = default(PrintedHolder?);

        // Whose a code was that is past its time is asked for a scan that was answered before; for any other, nobody has to be asked.
        if (fault == ScanFault.None || (fault == ScanFault.CodeExpired && answered))
        {
            holder = await reader.FindAsync(claims.Code);
            fault = fault == ScanFault.None && holder is not { InForce: true } ? ScanFault.CodeEnded : fault;
        }

        _ = Interlocked.Increment(ref _counts[(int)fault]);
        return new(holder?.PersonId ?? default, MarkOf(claims), ScanMeans.Printed, fault);
    }

    /// <summary>What a fault of a code is as one of a scan.</summary>
    internal static ScanFault FaultOf(CodeFault fault) => fault switch
    {
        CodeFault.None => ScanFault.None,
        CodeFault.Malformed => ScanFault.CodeMalformed,
        CodeFault.UnknownKey => ScanFault.CodeUnknownKey,
        CodeFault.Forged => ScanFault.CodeForged,
        CodeFault.Expired => ScanFault.CodeExpired,
        _ => ScanFault.CodeFromTheFuture,
    };

    private static ulong MarkOf(in PrintedClaims claims)
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = claims.Code.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
