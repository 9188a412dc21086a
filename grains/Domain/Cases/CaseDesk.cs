using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Cases;

/// <summary>What lies on an official's desk from one state of one kind of case.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="State">Wire name of the state.</param>
/// <param name="Official">Whose desk it is.</param>
/// <param name="NotOwn">Whether what the official opened, or may not be the second person of, lies with others.</param>
/// <param name="ByScope">Whether everybody concerned must live in the official's region, or the case must belong to it.</param>
public sealed record CaseDesk(string Kind, string State, Official Official, bool NotOwn, bool ByScope);
