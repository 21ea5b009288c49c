using System.Data;
using System.Globalization;
using Dapper;

namespace LtiRevisionTool.Data.Engines;

/// <summary>How ids and instants are stored: the same on every engine.</summary>
internal static class TypeHandlers
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        Register(typeof(Guid), typeof(Guid?), new IdHandler());
        Register(typeof(DateTimeOffset), typeof(DateTimeOffset?), new InstantHandler());
        return true;
    });

    /// <summary>Has to run before Dapper sees the first query of the process.</summary>
    public static void Register() => _ = Registered.Value;

    private static void Register(Type type, Type nullable, SqlMapper.ITypeHandler handler)
    {
        // Without this Dapper sends its own type and never asks the handler.
        SqlMapper.RemoveTypeMap(type);
        SqlMapper.RemoveTypeMap(nullable);
        SqlMapper.AddTypeHandler(type, handler);
    }

    // The type is set for null too: without it PostgreSQL takes a null for text.
    private sealed class IdHandler : SqlMapper.ITypeHandler
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.AnsiString;
            parameter.Size = 36;
            parameter.Value = value is Guid id ? id.ToString("D") : DBNull.Value;
        }

        public object? Parse(Type destinationType, object value) => value is DBNull ? null : Guid.ParseExact((string)value, "D");
    }

    private sealed class InstantHandler : SqlMapper.ITypeHandler
    {
        public void SetValue(IDbDataParameter parameter, object value)
        {
            parameter.DbType = DbType.Int64;
            parameter.Value = value is DateTimeOffset instant ? instant.ToUnixTimeMilliseconds() : DBNull.Value;
        }

        public object? Parse(Type destinationType, object value) =>
            value is DBNull ? null : DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }
}
