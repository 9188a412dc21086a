namespace HealthPass.Grains.Volunteers;

/// <summary>What is unusual about a session. Each is told once.</summary>
[Flags]
internal enum VolunteerUnusual : byte
{
    None = 0,
    InPerson = 1,
    Refused = 2,
    Many = 4,
}
