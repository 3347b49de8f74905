using System.Text.Json;
using System.Text.Json.Serialization;

namespace CitizenCenterPortal.Kernel;

/// <summary>How what a page shows is written as data: names in camelCase, states in words.</summary>
public static class AnswerJson
{
    /// <summary>For every answer of the portal that says what a page shows.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
}
