using System.Xml.Linq;
using LtiRevisionTool.Data.Platforms;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace LtiRevisionTool.Web.Features.Shared;

/// <summary>The key ring of data protection in the database, so that every node opens what another sealed.</summary>
internal sealed class DatabaseKeyRing(KeyRingStore store, TimeProvider time) : IXmlRepository
{
    // The interface is synchronous: it runs once at the start and when the ring turns, never in a request's path.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => store.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => store.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), time.GetUtcNow(), CancellationToken.None))
            .GetAwaiter().GetResult();
}
