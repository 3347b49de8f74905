using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>What people do with the photographs and papers of an event; not steps of the flow, and they make no new version of it.</summary>
public static class PaperActs
{
    /// <summary>
    /// One is laid beside the event: from its plan on until its head closes it, since photographs and scans come in after the result was written. What is
    /// closed is evidence as it stands; whoever lacks something there opens it again (実施済に戻す), which asks for a reason.
    /// </summary>
    public static readonly Act Attach = new("event.attach", Permissions.Events.Write, "載せる", "事業に写真か資料を載せました");

    /// <summary>
    /// One is taken off; its row stays, and a photograph's bytes go. In every state, also after the event was closed or cancelled: whoever is in a photograph may take
    /// their consent back on any day, and need not wait for a step of the flow.
    /// </summary>
    public static readonly Act Detach = new("event.detach", Permissions.Events.Write, "外す", "事業の写真か資料を外しました", NeedsReason: true);

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<Act> All = [Attach, Detach];

    /// <summary>True where papers are laid beside an event.</summary>
    public static bool Takes(EventState state) => EventFlow.IsOpen(state) || state == EventState.Evaluated;
}
