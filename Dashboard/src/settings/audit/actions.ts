export const actions: Record<string, string> = {
  "settings.changed": "Settings changed", "settings.reset": "Settings reset to the file", "bot.added": "Bot added", "user.invited": "User invited",
  "user.changed": "Rights changed", "user.reset": "Password reset", "user.removed": "User removed", "user.joined": "Password chosen", "key.created": "API key made",
  "key.revoked": "API key revoked", "signIn.failed": "Wrong password", "signIn.locked": "Locked after wrong passwords", "lead.statusChanged": "Lead status changed", "lead.reviewed": "Review decided",
  "lead.deleted": "Lead deleted", "lead.restored": "Deletion taken back", "lead.erased": "Lead erased for good", "leads.exported": "Leads exported", "leads.imported": "Leads imported",
  "destination.paused": "Destination paused", "destination.resumed": "Destination resumed", "destination.tested": "Destination tried",
  "destination.replayed": "Deliveries sent again", "reply.replayed": "Replies sent again",
};
