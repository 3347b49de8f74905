using System.Text.Encodings.Web;
using System.Text.Json;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>How a page writes findings for <c>js/findings.js</c>: as the answers of the API do.</summary>
internal static class FindingJson
{
    /// <summary>Leaves Japanese as it is: what is written goes into an attribute, which escapes by itself.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
