using System.ComponentModel.DataAnnotations;

namespace HealthPass.Node.Transport;

/// <summary>The configuration section <c>HealthPass:Cluster</c>: how the processes of a cluster trust each other.</summary>
public sealed class ClusterTransportOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "HealthPass:Cluster";

    /// <summary>What is spoken.</summary>
    [EnumDataType(typeof(ClusterTransportMode), ErrorMessage = Section + ":Transport must be Tls, SpeakPlainAcceptBoth or SpeakTlsAcceptBoth.")]
    public ClusterTransportMode Transport { get; set; }

    /// <summary>The operator's own certificate, PEM, with those between it and the authority behind it; without one the key file's authority issues it.</summary>
    public string? Certificate { get; set; }

    /// <summary>Its private key, PEM and not encrypted; without one it is looked for in the certificate's file.</summary>
    public string? CertificateKey { get; set; }

    /// <summary>The authorities whose certificates are accepted, PEM.</summary>
    public string? Authorities { get; set; }

    /// <summary>Whether the operator has certificates of his own.</summary>
    public bool HasOwnCertificate => !string.IsNullOrEmpty(Certificate);

    /// <summary>The same, with the files of relative paths in a folder.</summary>
    internal ClusterTransportOptions Below(string folder) => new()
    {
        Transport = Transport,
        Certificate = Below(folder, Certificate),
        CertificateKey = Below(folder, CertificateKey),
        Authorities = Below(folder, Authorities),
    };

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (HasOwnCertificate != !string.IsNullOrEmpty(Authorities))
        {
            yield return new($"{Section}:Certificate and {Section}:Authorities must be set together, or neither.");
        }

        if (!HasOwnCertificate && !string.IsNullOrEmpty(CertificateKey))
        {
            yield return new($"{Section}:CertificateKey must come with {Section}:Certificate.");
        }
    }

    private static string? Below(string folder, string? file) => string.IsNullOrEmpty(file) ? null : Path.Combine(folder, file);
}
