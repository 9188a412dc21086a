using Microsoft.AspNetCore.Connections;

namespace HealthPass.Api.Admission;

/// <summary>
/// How many callers could be waiting. A wait that a few of them find cannot have been caused by them: it is code that is
/// compiled for the first time, or a busy neighbour, and turning calls away would not shorten it.
/// </summary>
internal sealed class OpenConnections
{
    private int _count;

    /// <summary>Connections open now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Counts a connection for as long as it lasts.</summary>
    public ConnectionDelegate Counted(ConnectionDelegate next) => async connection =>
    {
        _ = Interlocked.Increment(ref _count);
        try
        {
            await next(connection);
        }
        finally
        {
            _ = Interlocked.Decrement(ref _count);
        }
    };
}
