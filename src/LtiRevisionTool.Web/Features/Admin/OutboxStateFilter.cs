namespace LtiRevisionTool.Web.Features.Admin;

/// <summary>The delivery states by which grades are listed.</summary>
internal enum OutboxStateFilter
{
    Waiting,
    Sent,
    Refused,
}
