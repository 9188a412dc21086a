using System.Data.Common;
using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>How an account stands in its table.</summary>
internal static class AccountRows
{
    public const string Columns =
        "user_name, password_hash, roles, region_code, display_name, unit, valid_from, valid_to, suspended, must_change, activation, created_by, created_at, "
        + "confirmed_by, confirmed_at, password_at, factors, generation";

    public static StaffAccount Read(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        reader.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        new(reader.GetInt64(3)))
    {
        DisplayName = reader.GetString(4),
        Unit = reader.GetString(5),
        ValidFrom = reader.GetInt64(6),
        ValidTo = reader.GetInt64(7),
        IsSuspended = reader.GetInt32(8) != 0,
        MustChange = reader.GetInt32(9) != 0,
        Activation = reader.GetString(10),
        CreatedBy = reader.GetString(11),
        CreatedAt = reader.GetInt64(12),
        ConfirmedBy = reader.GetString(13),
        ConfirmedAt = reader.GetInt64(14),
        PasswordAt = reader.GetInt64(15),
        Factors = reader.GetInt32(16),
        Generation = reader.GetInt64(17),
    };

    /// <summary>Writes an account over what is there. The two columns of a build that locked accounts stay as they are.</summary>
    public static Task<int> PutAsync(DbSession session, StaffAccount account, CancellationToken cancellationToken) => session.ExecuteAsync(
        $"""
        INSERT INTO staff_account ({Columns}, failed_attempts, locked_until)
        VALUES (@user_name, @password_hash, @roles, @region_code, @display_name, @unit, @valid_from, @valid_to, @suspended, @must_change, @activation, @created_by,
                @created_at, @confirmed_by, @confirmed_at, @password_at, @factors, @generation, 0, 0)
        ON CONFLICT (user_name) DO UPDATE SET
            password_hash = excluded.password_hash, roles = excluded.roles, region_code = excluded.region_code, display_name = excluded.display_name,
            unit = excluded.unit, valid_from = excluded.valid_from, valid_to = excluded.valid_to, suspended = excluded.suspended, must_change = excluded.must_change,
            activation = excluded.activation, confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at, password_at = excluded.password_at, factors = excluded.factors,
            generation = excluded.generation
        """,
        cancellationToken,
        ("@user_name", Normalise(account.UserName)),
        ("@password_hash", account.PasswordHash),
        ("@roles", string.Join(' ', account.Roles)),
        ("@region_code", account.Region.Value),
        ("@display_name", account.DisplayName),
        ("@unit", account.Unit),
        ("@valid_from", account.ValidFrom),
        ("@valid_to", account.ValidTo),
        ("@suspended", account.IsSuspended ? 1 : 0),
        ("@must_change", account.MustChange ? 1 : 0),
        ("@activation", account.Activation),
        ("@created_by", account.CreatedBy),
        ("@created_at", account.CreatedAt),
        ("@confirmed_by", account.ConfirmedBy),
        ("@confirmed_at", account.ConfirmedAt),
        ("@password_at", account.PasswordAt),
        ("@factors", account.Factors),
        ("@generation", account.Generation));

#pragma warning disable CA1308 // User names are kept in lower case: people read them.
    public static string Normalise(string userName) => userName.ToLowerInvariant();
#pragma warning restore CA1308
}
