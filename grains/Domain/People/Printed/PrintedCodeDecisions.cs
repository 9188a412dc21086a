using HealthPass.Grains.Kept;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Printed;

/// <summary>Decides what becomes of what is kept of a printed code.</summary>
internal static class PrintedCodeDecisions
{
    /// <summary>Keeps whose it is.</summary>
    public static Decision<PrintedCodeState, PrintedCodeFault> Keep(PrintedCodeState state, PersonId person, DateTimeOffset until, DateTimeOffset now) =>
        state.Version == 0 ? Decision<PrintedCodeState, PrintedCodeFault>.To(new() { Person = person, Until = until }, now)
        : state.Person == person ? Decision<PrintedCodeState, PrintedCodeFault>.Nothing
        : PrintedCodeFault.Taken;

    /// <summary>Whether nothing is kept, or nothing that is good for anything any more.</summary>
    public static bool IsOver(PrintedCodeState state, DateTimeOffset now) => state.Version == 0 || now >= state.Until;
}
