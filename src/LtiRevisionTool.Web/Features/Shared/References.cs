namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>Short references that an error page and the log share, for example <c>7HX2-90QD</c>.</summary>
internal sealed class References(Secrets secrets)
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public string New()
    {
        var bytes = secrets.Bytes(8);
        return string.Create(9, bytes, static (text, bytes) =>
        {
            for (var at = 0; at < 8; at++)
            {
                text[at < 4 ? at : at + 1] = Letters[bytes[at] % Letters.Length];
            }

            text[4] = '-';
        });
    }
}
