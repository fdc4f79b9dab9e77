/** What the frame itself says, beside what the bot says. */
export const texts = {
  askForPerson: "I'd like to talk to a person",
  reconnecting: 'Connection lost. Reconnecting…',
  trouble: {
    unreachable: 'The chat cannot be reached right now. Please check your connection and try again.',
    busy: 'There are too many requests right now. Please wait a minute and try again.',
    refused: 'This chat is not available here at the moment.',
  },
} as const;
