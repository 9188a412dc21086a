using HealthPass.Grains.Assignments;
using HealthPass.Grains.Staff;

namespace HealthPass.Tests.Fakes;

/// <summary>Decides as the pages do: look at the preview, and approve that.</summary>
internal static class TwoPersons
{
    public static async Task<AssignmentResult> ApproveSeenAsync(this IAssignmentGrain assignment, Official checker) =>
        await assignment.Approve(checker, await EffectAsync(assignment, checker));

    /// <summary>Asks for the reversal as one, approves it as another.</summary>
    public static async Task<AssignmentResult> ReverseByTwoAsync(this IAssignmentGrain assignment, Official first, Official second)
    {
        var asked = await assignment.Reverse(first, "mistake");
        return asked.Fault == AssignmentFault.None ? await assignment.ApproveReversal(second, await EffectAsync(assignment, second)) : asked;
    }

    private static async Task<string> EffectAsync(IAssignmentGrain assignment, Official official) =>
        (await assignment.Preview(official)).Effect?.Hash ?? "not told";
}
