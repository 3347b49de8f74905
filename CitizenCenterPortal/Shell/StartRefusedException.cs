namespace CitizenCenterPortal.Shell;

/// <summary>The portal does not start; the message says why and what to set, for the person at the terminal.</summary>
public sealed class StartRefusedException(Sentence why) : Exception(why.ToString());
