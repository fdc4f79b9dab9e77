/** The launcher's own words. The server sends them in the visitor's language; these stand in where it was not reached. */
export const english = {
  open: 'Open chat',
  close: 'Close chat',
  one: '1 new message',
  more: '{n} new messages',
  chat: 'Chat with {name}',
  loading: 'Loading chat',
  failed: 'The chat could not be loaded. Please check your connection and try again.',
  retry: 'Try again',
  dismiss: 'Close',
  no: 'Dismiss this suggestion',
};

export type Texts = typeof english;
