using LtiRevisionTool.Data.Schema;
using LtiRevisionTool.Web.Features.Shared;
using Microsoft.Extensions.Options;

namespace LtiRevisionTool.Web.Features.Admin;

internal sealed class MigrateCommand(SchemaMigrator schema, IOptions<DatabaseOptions> database)
{
    public async Task<bool> RunAsync(bool scriptOnly, CancellationToken cancellation)
    {
        if (scriptOnly)
        {
            await Console.Out.WriteLineAsync(SchemaMigrator.Script(database.Value.Engine));
            return true;
        }

        await schema.MigrateAsync(cancellation);
        await Console.Error.WriteLineAsync("The database schema is up to date.");
        return true;
    }
}
