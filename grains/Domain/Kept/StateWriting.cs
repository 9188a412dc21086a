namespace HealthPass.Grains.Kept;

/// <summary>Writing of grain state.</summary>
internal static class StateWriting
{
    /// <summary>Writes the state. When that fails the activation ends: what is in memory may not be what is stored, and the next begins anew from the store.</summary>
    /// <typeparam name="T">The state.</typeparam>
    /// <param name="state">The state.</param>
    /// <param name="grain">Whose it is.</param>
    public static async Task WriteOrLeaveAsync<T>(this IPersistentState<T> state, IGrainBase grain)
    {
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            grain.DeactivateOnIdle();
            throw;
        }
    }
}
