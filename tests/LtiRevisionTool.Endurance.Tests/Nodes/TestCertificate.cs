using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LtiRevisionTool.Endurance.Tests.Nodes;

/// <summary>A certificate that all nodes share, as an operator would make it.</summary>
internal static class TestCertificate
{
    public const string Password = "of the nodes";

    /// <returns>The path of the PFX file.</returns>
    public static string Write(string path)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=Revision tool nodes", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, Password));
        return path;
    }
}
