using HealthPass.Kernel.Regions;

namespace HealthPass.Verification.CheckIns;

/// <summary>What is known of a check-in besides who and where.</summary>
/// <param name="HasScreen">Whether the venue has a screen whose code turns.</param>
/// <param name="IsProven">Whether the screen's proof was read with the code.</param>
/// <param name="Venue">The venue's region.</param>
/// <param name="Phone">Where the phone says it is, default where it says nothing.</param>
/// <param name="Before">The region of the person's check-in before, default where none is known.</param>
/// <param name="SinceBefore">How long ago that was.</param>
/// <param name="InThisMinute">Check-ins of the venue within the minute, this one among them.</param>
/// <param name="Hour">The hour of the day in the province.</param>
internal readonly record struct CheckInSigns(
    bool HasScreen, bool IsProven, RegionCode Venue, RegionCode Phone, RegionCode Before, TimeSpan SinceBefore, int InThisMinute, int Hour);
