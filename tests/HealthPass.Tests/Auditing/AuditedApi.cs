using System.Security.Cryptography;
using System.Text;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Tests.Access;

namespace HealthPass.Tests.Auditing;

/// <summary>The program with a witness, who signs with a key that a test may use too.</summary>
public sealed class AuditedApi() : RunningApi([$"HealthPass:Audit:Witnesses:0={City.Verifier}", "HealthPass:Audit:CheckpointEvery=00:00:01"])
{
    public const string CityName = "chengdu.example/witness";

    public static readonly byte[] CitySeed = SHA256.HashData(Encoding.ASCII.GetBytes(CityName));

    public static readonly NoteSigner City = new(CityName, NoteAlgorithm.CosignatureV1, CitySeed);
}
