using Microsoft.Extensions.Options;

namespace LtiRevisionTool.PracticeLms.Addresses;

internal sealed class PracticeOptionsValidator : IValidateOptions<PracticeOptions>
{
    public ValidateOptionsResult Validate(string? name, PracticeOptions options)
    {
        if (!IsRoot(options.ToolUrl))
        {
            return ValidateOptionsResult.Fail("Practice:ToolUrl must be an address without a path, such as http://localhost:5080.");
        }

        if (options.PublicUrl is not null && !IsRoot(options.PublicUrl))
        {
            return ValidateOptionsResult.Fail("Practice:PublicUrl must be an address without a path, such as http://127.0.0.1:5090.");
        }

        return ValidateOptionsResult.Success;
    }

    private static bool IsRoot(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/";
}
