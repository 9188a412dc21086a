namespace HealthPass.Grains.Residents;

/// <summary>Why a person's devices do not change: there is nothing that would keep them from it.</summary>
internal enum ResidentFault : byte
{
    None = 0,
}
