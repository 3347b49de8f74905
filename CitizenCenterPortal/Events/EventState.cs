namespace CitizenCenterPortal.Events;

/// <summary>Where an event stands.</summary>
public enum EventState
{
    /// <summary>企画中: being thought out; seen by the centre, its ward and the city alone until it was approved once.</summary>
    Planned,

    /// <summary>承認: the head of the centre agreed.</summary>
    Approved,

    /// <summary>募集中: people may apply.</summary>
    Recruiting,

    /// <summary>実施済: every session was held or called off.</summary>
    Held,

    /// <summary>評価済: what came of it is written down.</summary>
    Evaluated,

    /// <summary>完了: the head of the centre has read it.</summary>
    Closed,

    /// <summary>中止: it will not be held; it counts nowhere.</summary>
    Cancelled,
}
