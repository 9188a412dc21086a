using HealthPass.Kernel.People;

namespace HealthPass.Grains.Staff;

/// <summary>Which person an account is, where it was said: whoever looks himself or a colleague up is noticed by it, and it serves nothing else.</summary>
public interface IStaffPersons
{
    /// <summary>Says who it is.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="person">The person's pseudonym; the document that it comes from is not kept.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    Task SetAsync(string userName, PersonId person, CancellationToken cancellationToken);
}
