using System.Xml.Linq;

namespace Localize.Exchange.Xliff;

/// <summary>A place where a document breaks the specification.</summary>
/// <param name="Place">The element.</param>
/// <param name="Message">What was found and what is expected.</param>
internal readonly record struct Breach(XElement Place, string Message);
