using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Which person an account is.</summary>
internal sealed class StaffPersons(Database database) : IStaffPersons
{
    /// <inheritdoc />
    public Task SetAsync(string userName, PersonId person, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            """
            INSERT INTO staff_person (user_name, person_id) VALUES (@user_name, @person_id)
            ON CONFLICT (user_name) DO UPDATE SET person_id = excluded.person_id
            """,
            token, ("@user_name", userName), ("@person_id", person.ToBytes())),
        cancellationToken);
}
