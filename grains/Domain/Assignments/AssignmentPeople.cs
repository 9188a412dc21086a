using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Assignments;

/// <summary>Shows officials who is in an assignment, a page at a time and masked; each look is in the audit trail before it is answered.</summary>
/// <param name="grains">Finds people.</param>
public sealed class AssignmentPeople(IGrainFactory grains)
{
    /// <summary>The length of a page.</summary>
    public const int PageLength = 50;

    /// <summary>Whether an official may read an assignment: whoever is in charge of everybody in it, as well as those it was made for.</summary>
    /// <param name="assignment">The assignment.</param>
    /// <param name="official">The official.</param>
    /// <returns>Whether.</returns>
    public static bool MayRead(AssignmentView assignment, Official official)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(official);
        return official.Region.Contains(assignment.Draft.Maker.Region) || (assignment.Scope is { } scope && official.Region.Contains(scope));
    }

    /// <summary>Reads a page.</summary>
    /// <param name="assignmentId">The assignment.</param>
    /// <param name="from">Position in the list from which on.</param>
    /// <param name="official">Who reads.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>The page, null where there is no such assignment for this official. Whoever has moved away since is left out.</returns>
    public async Task<AssignmentPeoplePage?> ReadAsync(Guid assignmentId, int from, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(pen);
        if (await grains.GetGrain<IAssignmentGrain>(assignmentId).GetView() is not { } assignment || !MayRead(assignment, official))
        {
            return null;
        }

        var people = assignment.Draft.People.Skip(from).Take(PageLength).ToList();
        _ = await pen.WriteAsync(assignmentId.ToString(), new { from, people = people.Count });
        var views = await Task.WhenAll(people.Select(person => grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView()));
        return new(
            [.. views.OfType<PersonView>().Where(person => official.Region.Contains(person.Region))],
            assignment.Draft.People.Count,
            from + people.Count < assignment.Draft.People.Count ? from + people.Count : null);
    }
}
