namespace HealthPass.Grains.Residents;

/// <summary>Why nothing comes of it.</summary>
internal enum PhoneFault : byte
{
    None = 0,
    TooSoon = 1,
    TooMany = 2,
    CodeWrong = 3,
}
