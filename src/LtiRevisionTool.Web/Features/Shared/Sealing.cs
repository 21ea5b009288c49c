using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LtiAdvantage.Keys;
using LtiAdvantage.Tokens;
using LtiRevisionTool.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>
/// How the tool's signing key is sealed. With a certificate: a key ring in the database, sealed by it, shared by all
/// nodes. Without one, on SQLite or in Development: a key ring as files beside the database, for this account alone.
/// </summary>
internal static partial class Sealing
{
    public static void AddSealing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var options = new SealingOptions();
        builder.Configuration.GetSection(SealingOptions.Section).Bind(options);
        var protection = services.AddDataProtection().SetApplicationName("LtiRevisionTool");
        if (!string.IsNullOrWhiteSpace(options.CertificatePath))
        {
            protection.ProtectKeysWithCertificate(Load(options.CertificatePath, options.CertificatePassword, "CertificatePath"));
            protection.UnprotectKeysWithAnyCertificate(
                [.. options.Previous.Select((old, at) => Load(old.CertificatePath, old.CertificatePassword, $"Previous__{at}__CertificatePath"))]);
            services.AddSingleton<DatabaseKeyRing>();
            services.AddOptions<KeyManagementOptions>().Configure<DatabaseKeyRing>((keys, ring) => keys.XmlRepository = ring);
        }
        else
        {
            var folder = MakeFolder(DatabaseServices.FolderOf(builder));
            protection.PersistKeysToFileSystem(folder);
            services.AddHostedService(provider => new UnsealedWarning(
                provider.GetRequiredService<IOptions<DatabaseOptions>>(), builder.Environment, folder, provider.GetRequiredService<ILogger<UnsealedWarning>>()));
        }

        AddOutbound(services);
        AddKeys(services);
    }

    private static void AddOutbound(IServiceCollection services)
    {
        services.AddOptions<OutboundOptions>().BindConfiguration(OutboundOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OutboundOptions>, OutboundOptionsValidator>();
        services.AddSingleton<OutboundHttp>();
    }

    private static void AddKeys(IServiceCollection services)
    {
        services.AddSingleton<ToolKeySealer>();
        services.AddSingleton<ToolKeyRing>();
        services.AddSingleton<IToolKeys>(provider => provider.GetRequiredService<ToolKeyRing>());
        services.AddSingleton<ITokenStore, SealedTokens>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AccessTokens>(provider, provider.GetRequiredService<OutboundHttp>().Client));
        services.AddSingleton<ToolKeyRotation>();
        services.AddHostedService<KeyAtStart>();
        services.AddHostedService<KeyHousekeeping>();
    }

    private static DirectoryInfo MakeFolder(string beside)
    {
        if (OperatingSystem.IsWindows())
        {
            return Directory.CreateDirectory(Path.Combine(beside, "keys"));
        }

        return Directory.CreateDirectory(Path.Combine(beside, "keys"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static X509Certificate2 Load(string path, string? password, string setting)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, password);
        }
        catch (Exception cause) when (cause is CryptographicException or IOException)
        {
            throw new StartException($"DataProtection__{setting}: the certificate {path} cannot be read. Is it a PFX file, and the password right?", cause);
        }
    }

    private sealed partial class UnsealedWarning(
        IOptions<DatabaseOptions> database, IHostEnvironment environment, DirectoryInfo folder, ILogger<UnsealedWarning> logger) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            if (!environment.IsDevelopment())
            {
                if (database.Value.Engine != DatabaseEngine.Sqlite)
                {
                    throw new StartException(
                        "DataProtection__CertificatePath is missing: with PostgreSql or SqlServer the keys that all nodes share are sealed by a certificate.");
                }

                KeyRingUnsealed(logger, folder.FullName);
            }

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        [LoggerMessage(1007, LogLevel.Warning,
            "The keys that seal the signing key lie unencrypted in {Folder}, for this account alone. Set DataProtection__CertificatePath to seal them with a certificate")]
        private static partial void KeyRingUnsealed(ILogger logger, string folder);
    }
}
