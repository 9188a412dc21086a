namespace HealthPass.Demo.Visits;

/// <summary>One decision: who does what, and where.</summary>
/// <param name="Resident">The resident's index.</param>
/// <param name="Manner">What the resident does.</param>
/// <param name="Venue">The venue's index; meaningless for a show that nobody scans.</param>
/// <param name="Direction"><c>in</c>, <c>out</c> or <c>pass</c>; empty for a show that nobody scans.</param>
/// <param name="Gate">Which of the venue's gates, from 1; 0 where there is none.</param>
internal readonly record struct Visit(int Resident, VisitManner Manner, int Venue, string Direction, int Gate);
