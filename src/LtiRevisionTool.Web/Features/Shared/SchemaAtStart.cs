using LtiRevisionTool.Data.Schema;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Brings the schema up to date, or refuses to start on an old one where that is not wanted.</summary>
internal sealed class SchemaAtStart(SchemaMigrator schema, IOptions<DatabaseOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateAtStart)
        {
            await schema.MigrateAsync(cancellationToken);
        }
        else if (!await schema.IsCurrentAsync(cancellationToken))
        {
            throw new StartException(
                "The database schema is older than this program. Run the command \"migrate\", or set Database__MigrateAtStart=true.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
