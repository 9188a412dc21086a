namespace HealthPass.Carriers.Sessions;

/// <summary>A gateway and this end do not come together: it refused the account's login, or did not show that it knows the account's secret.</summary>
/// <param name="status">The gateway's code, or <see cref="LoginStatus.GatewayUnknown"/>.</param>
internal sealed class LoginRefusedException(uint status) : Exception(
    status == LoginStatus.GatewayUnknown ? "Whoever answers there does not know the account's secret." : $"The gateway refused the login with {status}.");
