namespace HealthPass.Grains.Staff.SignIn;

/// <summary>What is remembered of sign-ins.</summary>
public interface ISignInStore
{
    /// <summary>
    /// Asks <see cref="SignInGuard"/>, and where it lets try counts the attempt as a wrong one until
    /// <see cref="SucceedAsync"/>: nobody gets more of them by trying many at once, at one node or at many.
    /// </summary>
    /// <param name="userName">An account that there is.</param>
    /// <param name="source">The source.</param>
    /// <param name="isDevice">Whether it is a device that has proved itself.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The verdict, and the record as it was.</returns>
    Task<SignInCount> CountAsync(string userName, string source, bool isDevice, long now, CancellationToken cancellationToken);

    /// <summary>Forgets the wrong ones of a source after a right one, and knows it and the device from then on.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task SucceedAsync(string userName, IReadOnlyList<string> sources, long now, CancellationToken cancellationToken);
}
