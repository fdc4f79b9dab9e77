namespace LeadBot.Storage.Users;

/// <summary>What came of a change to a user.</summary>
public enum PeopleChange
{
    Done,

    /// <summary>There is no such user, or, for a new one, the name is taken.</summary>
    No,

    /// <summary>Nobody could administer LeadBot any more.</summary>
    LastAdministrator,
}
