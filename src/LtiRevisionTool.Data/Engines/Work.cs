using System.Data.Common;
using Dapper;

namespace LtiRevisionTool.Data.Engines;

/// <summary>An open connection, in a transaction or not, that issues registered statements.</summary>
internal sealed class Work(IDialect dialect, DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
{
    public Task<T?> FindAsync<T>(Statement statement, object arguments)
        where T : class =>
        connection.QuerySingleOrDefaultAsync<T>(Command(statement, arguments));

    public async Task<IReadOnlyList<T>> ListAsync<T>(Statement statement, object arguments) =>
        [.. await connection.QueryAsync<T>(Command(statement, arguments))];

    public Task<T?> ScalarAsync<T>(Statement statement, object arguments) =>
        connection.QuerySingleOrDefaultAsync<T?>(Command(statement, arguments));

    /// <returns>How many rows were written.</returns>
    public Task<int> ExecuteAsync(Statement statement, object arguments) => connection.ExecuteAsync(Command(statement, arguments));

    private CommandDefinition Command(Statement statement, object arguments)
    {
        statement.Check(arguments);
        return new CommandDefinition(statement.Text(dialect), arguments, transaction, cancellationToken: cancellation);
    }
}
