using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace HealthPass.Api.Endpoints;

/// <summary>
/// Gives every spelling of an address the same form before routing reads it, so that all of them lead to the same endpoint
/// and its declaration, or none does. The server has undone percent-encoding and dot segments by then, save encoded slashes;
/// routing takes letters of either case, and a slash at the end or none.
/// </summary>
internal static class CanonicalPath
{
    /// <summary>Stands before routing.</summary>
    public static void UseCanonicalPaths(this WebApplication app) => app.Use(next => context =>
    {
        if (context.Request.Path.Value is { } path && TryMend(path, out var mended))
        {
            context.Request.Path = new(mended);
        }

        return next(context);
    });

    /// <summary>Takes out doubled slashes, and reads an encoded slash as a slash.</summary>
    /// <param name="path">The path as the server read it.</param>
    /// <param name="mended">The canonical form, where that is another.</param>
    /// <returns>False for a path in its canonical form: nearly every one, at the cost of two searches.</returns>
    public static bool TryMend(string path, [NotNullWhen(true)] out string? mended)
    {
        mended = null;
        if (!path.Contains("//", StringComparison.Ordinal) && !path.Contains('%'))
        {
            return false;
        }

        var form = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var isEncoded = string.Compare(path, i, "%2F", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;
            if (!isEncoded && path[i] != '/')
            {
                _ = form.Append(path[i]);
                continue;
            }

            if (form.Length == 0 || form[^1] != '/')
            {
                _ = form.Append('/');
            }

            i += isEncoded ? 2 : 0;
        }

        mended = form.Equals(path) ? null : form.ToString();
        return mended is not null;
    }
}
