using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>What is done with the address of a centre's feed.</summary>
public static class FeedActs
{
    /// <summary>An address is made, in place of one that there was.</summary>
    public static readonly Act Publish = new("event.publish-feed", Permissions.Events.PublishFeed, "アドレスを作る", "事業カレンダーを取り込むアドレスを作りました");

    /// <summary>It leads nowhere from then on.</summary>
    public static readonly Act Revoke = new("event.revoke-feed", Permissions.Events.PublishFeed, "アドレスを取り消す", "事業カレンダーを取り込むアドレスを取り消しました");
}
