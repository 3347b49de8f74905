namespace CitizenCenterPortal.Data;

/// <summary>A backup cannot be made or is not one; the message is for the person at the terminal. Nothing was changed.</summary>
public sealed class UnusableCopyException(Sentence why) : Exception(why.ToString());
