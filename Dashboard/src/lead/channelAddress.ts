import type { Contact } from "../api/model";

/** Who writes, in the channel's words: the account by which they are found there, and what their profile calls them. */
export function channelAddress(contact: Contact | null | undefined): string | undefined {
  const channel = contact?.channel;
  if (!channel) return undefined;
  const account = channel.username ? `@${channel.username}` : channel.kind === "whatsapp" ? channel.id : undefined;
  return [account, channel.name && `profile “${channel.name}”`].filter(Boolean).join(", ") || `account ${channel.id}`;
}
