using LtiRevisionTool.PracticeLms.Faults;

namespace LtiRevisionTool.PracticeLms.Tokens;

internal static class TokenSetUp
{
    public static void AddTokens(this IServiceCollection services) => services.AddSingleton<AccessTokens>();

    /// <summary>The token endpoint, where the family has it; <c>POST /tokens/forget</c> makes every token invalid.</summary>
    public static void MapTokens(this WebApplication app, string address, RequestDelegate answer)
    {
        app.Map(address, FaultyService.Run(ServiceName.Token, answer));
        app.MapPost("/tokens/forget", (AccessTokens tokens) =>
        {
            tokens.Clear();
            return Results.NoContent();
        });
    }
}
