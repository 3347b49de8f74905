using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenCenterPortal.Dashboards;

/// <summary>How a dashboard is written as data: names in camelCase, states in words.</summary>
internal static class DashboardJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}
