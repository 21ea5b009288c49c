using LtiAdvantage.Login;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>What the page needs that asks the platform for a login's secret and posts it here. The token never leaves the server.</summary>
internal sealed record ProveSecretView(StoragePlace Place, string State);
