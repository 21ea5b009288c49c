using LtiAdvantage.Login;

namespace LtiRevisionTool.Web.Features.Launch;

/// <summary>What the page needs that stores a login's secret with the platform and goes on to <paramref name="Location"/>.</summary>
internal sealed record StoreSecretView(StorageOffer Offer, string Location);
