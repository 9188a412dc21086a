namespace HealthPass.Grains.Staff;

/// <summary>Checks passwords, slowly on purpose.</summary>
public interface IPasswords
{
    /// <summary>Whether a password is an account's.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    bool Hold(StaffAccount account, string password);

    /// <summary>Takes as long as a check does, for an account that there is not.</summary>
    /// <param name="password">The password.</param>
    void Waste(string password);
}
