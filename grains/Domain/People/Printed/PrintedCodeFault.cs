namespace HealthPass.Grains.People.Printed;

/// <summary>Why a printed code is not kept.</summary>
internal enum PrintedCodeFault : byte
{
    None = 0,
    Taken = 1,
}
