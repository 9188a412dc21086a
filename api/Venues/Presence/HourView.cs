namespace HealthPass.Api.Venues.Presence;

/// <summary>Who passed at a venue within an hour.</summary>
/// <param name="Hour">The hour of the day in Asia/Shanghai, 0 to 23.</param>
/// <param name="In">Scans in that were not answered deny.</param>
/// <param name="Out">Scans out.</param>
/// <param name="CheckIns">People who read the venue's code themselves.</param>
/// <param name="Inside">How many were in at the end of the hour, as far as gates have counted; null where gates count one way alone.</param>
public sealed record HourView(int Hour, int In, int Out, int CheckIns, int? Inside);
