using HealthPass.Kernel.People;
using HealthPass.Tests.Storage;

namespace HealthPass.Tests.Seals;

public sealed class PostgresAlteredStoreTests : AlteredStoreTests<PostgresFixture>
{
    protected override string BlobOf(PersonId person) => $"decode('{person}', 'hex')";
}
