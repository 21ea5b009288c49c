namespace LtiAdvantage.Http;

/// <summary>Every address of a host lies where the tool may not go. Its text names neither.</summary>
internal sealed class AddressRefusedException() : Exception("The address is not one that the tool may call.");
