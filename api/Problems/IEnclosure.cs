namespace HealthPass.Api.Problems;

/// <summary>Puts on an answer what every answer carries. An error begins its answer anew, and must be given it again.</summary>
internal interface IEnclosure
{
    void Enclose(HttpContext context);
}
