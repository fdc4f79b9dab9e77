using Microsoft.Extensions.Configuration;

namespace LeadBot.Leads.Qualification;

/// <summary>The items of a list in the settings. The binder drops one that it cannot read, without a word; here it stops the start.</summary>
internal static class SettingItems
{
    /// <exception cref="InvalidOperationException">A value does not fit its setting; the message names its key.</exception>
    public static void Read<T>(IConfiguration list)
    {
        foreach (var item in list.GetChildren())
        {
            item.Get<T>();
        }
    }
}
