using HealthPass.Grains.Kept;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Printed;

/// <summary>Decides what becomes of what is kept of a printed code.</summary>
internal static class PrintedCodeDecisions
{
    /// <summary>How long after its time a code may still stand in a scan that comes late: as long as scan records may be kept at most.</summary>
    public static readonly TimeSpan LateFor = TimeSpan.FromDays(28);

    /// <summary>Keeps whose it is.</summary>
    public static Decision<PrintedCodeState, PrintedCodeFault> Keep(PrintedCodeState state, PersonId person, DateTimeOffset until, DateTimeOffset now) =>
        state.Version == 0 ? Decision<PrintedCodeState, PrintedCodeFault>.To(new() { Person = person, Until = until }, now)
        : state.Person == person ? Decision<PrintedCodeState, PrintedCodeFault>.Nothing
        : PrintedCodeFault.Taken;

    /// <summary>Whether nothing is kept, or nothing that is good for anything any more: not even for a scan that a gate brings as late as any may.</summary>
    public static bool IsOver(PrintedCodeState state, DateTimeOffset now) => state.Version == 0 || now >= state.Until + LateFor;
}
