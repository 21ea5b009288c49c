namespace LtiAdvantage.Login;

/// <summary>What the page that answers a login puts into the storage of the platform before the browser goes on.</summary>
/// <param name="Place">Where.</param>
/// <param name="Secret">What: it proves later that the same browser brings the launch. Neither the state nor a part of it.</param>
public sealed record StorageOffer(StoragePlace Place, string Secret);
