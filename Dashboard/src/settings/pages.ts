/** The pages of the settings, in the order of the navigation. */
export type PageLink = { path: string; label: string; group: "Bot" | "Leads" | "Everywhere"; scope: string; sections: string[] };

export const pages: PageLink[] = [
  { path: "bot", label: "Name and limits", group: "Bot", scope: "settings.read", sections: ["Profile"] },
  { path: "questions", label: "Questions", group: "Bot", scope: "settings.read", sections: ["Fields", "Language"] },
  { path: "language", label: "Approved language", group: "Bot", scope: "settings.read", sections: ["Language"] },
  { path: "form", label: "Lead form", group: "Bot", scope: "settings.read", sections: ["Form"] },
  { path: "widget", label: "Widget", group: "Bot", scope: "settings.read", sections: ["Widget", "WebChat"] },
  { path: "services", label: "Services", group: "Leads", scope: "settings.read", sections: ["Services"] },
  { path: "routing", label: "Routing", group: "Leads", scope: "settings.read", sections: ["Routing", "Review"] },
  { path: "scoring", label: "Scoring", group: "Leads", scope: "settings.read", sections: ["Scoring"] },
  { path: "owners", label: "Owners", group: "Leads", scope: "settings.read", sections: ["Owners"] },
  { path: "destinations", label: "Destinations", group: "Leads", scope: "settings.read", sections: [] },
  { path: "bots", label: "Bots", group: "Everywhere", scope: "settings.read", sections: [] },
  { path: "users", label: "Users", group: "Everywhere", scope: "users.write", sections: [] },
  { path: "keys", label: "API keys", group: "Everywhere", scope: "users.write", sections: [] },
  { path: "audit", label: "Audit", group: "Everywhere", scope: "audit.read", sections: [] },
];
