using HealthPass.Kernel.Keys;
using HealthPass.Node.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HealthPass.Tests.Transport;

/// <summary>Certificates by a key file and a clock that stands until the test moves it.</summary>
internal sealed class Rig
{
    public Rig(string keysFile, DateTimeOffset now)
    {
        Time = new(now);
        Ring = new(KeyFile.LoadOrCreate(keysFile, now));
        Credentials = new(new("node1", IsAlone: false, "test", new()), Ring, Time, NullLogger<IssuedCredentials>.Instance);
    }

    public FakeTimeProvider Time { get; }

    public KeyRing Ring { get; }

    public IssuedCredentials Credentials { get; }
}
