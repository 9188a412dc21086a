using HealthPass.Api.Access;

namespace HealthPass.Api.Operators;

/// <summary>A token in the operators' cookie, for calls that change nothing: a browser that follows a link sets no headers.</summary>
internal sealed class CookieToken : ITokenSource
{
    public string? TokenOf(HttpRequest request) => HttpMethods.IsGet(request.Method) ? request.Cookies[OperatorPages.Cookie] : null;
}
