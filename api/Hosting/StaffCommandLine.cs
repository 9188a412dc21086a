using System.Globalization;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Node;

namespace HealthPass.Api.Hosting;

/// <summary>
/// The operator's commands <c>staff list</c>, <c>staff suspend NAME</c> and <c>staff administrator NAME</c>: what is left when no
/// administrator can sign in. They ask nobody and need the machine; each leaves a line for the audit trail first.
/// </summary>
internal static class StaffCommandLine
{
    public static Task<int?> ListAsync(string[] arguments, TextWriter output, TextWriter errors) =>
        WithStoreAsync(arguments, errors, store => ListAsync(store, output));

    public static Task<int?> SuspendAsync(string[] arguments, TextWriter output, TextWriter errors) => ChangeAsync("suspend", arguments, output, errors);

    public static Task<int?> MakeAdministratorAsync(string[] arguments, TextWriter output, TextWriter errors) => ChangeAsync("administrator", arguments, output, errors);

    private static async Task<int?> ChangeAsync(string command, string[] arguments, TextWriter output, TextWriter errors) => arguments is [[not '-', ..] name, .. var rest]
        ? await WithStoreAsync(rest, errors, store => ChangeAsync(store, command, name, output, errors))
        : null;

    private static async Task<int?> WithStoreAsync(string[] arguments, TextWriter errors, Func<OperatorStore, Task<int>> act)
    {
        await using var store = OperatorStore.Open(CommandSettings.Read(arguments));
        if (store is null)
        {
            await errors.WriteLineAsync("There is no database yet: a node makes it at its first start.");
            return ExitCodes.Failed;
        }

        return await act(store);
    }

    private static async Task<int> ListAsync(OperatorStore store, TextWriter output)
    {
        await store.TellAsync("staff list");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        foreach (var account in await store.Get<IAccountStore>().ReadChangedAsync(-1, CancellationToken.None))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{account.UserName}\t{string.Join(' ', account.Roles)}\t{account.Region}\t{AccountRules.StandingOf(account, now)}"));
        }

        return ExitCodes.Done;
    }

    private static async Task<int> ChangeAsync(OperatorStore store, string command, string userName, TextWriter output, TextWriter errors)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        await store.TellAsync($"staff {command}", userName);
        var (first, second) = (ActivationParts.Draw(), ActivationParts.Draw());
        var changed = await store.Get<IAccountStore>().ChangeAsync(
            userName,
            (account, _) => command == "suspend"
                ? account is null ? null : account with { IsSuspended = true }
                : Administrator(account ?? new(userName, string.Empty, [], default) { CreatedAt = now, CreatedBy = "command" }, now)
                    with { Activation = ActivationParts.Of(ActivationParts.HashOf(first), ActivationParts.HashOf(second)) },
            needsAll: false, null, now, CancellationToken.None);
        if (changed is null)
        {
            await errors.WriteLineAsync($"There is no account {userName}.");
            return ExitCodes.Failed;
        }

        await output.WriteLineAsync(command == "suspend"
            ? $"{changed.UserName} is stopped; its sessions end at every node within a second."
            : $"{changed.UserName} is an administrator of the province and signs in once with {first}-{second}, to set a password. Grant everything else on the page /staff.");
        return ExitCodes.Done;
    }

    private static StaffAccount Administrator(StaffAccount account, long now) => account with
    {
        Roles = [StaffRoles.Administrator], Region = RegionTree.Load().Root.Code, PasswordHash = string.Empty, MustChange = true, IsSuspended = false, ValidFrom = 0,
        ValidTo = StaffAccount.Never, ConfirmedAt = now, ConfirmedBy = "command", Factors = 0,
    };
}
