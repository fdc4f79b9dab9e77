import type { NoToken } from './tokens';

type Texts = Record<NoToken['kind'] | 'askForPerson' | 'reconnecting', string>;

/** What the frame itself says, beside what the bot says: the server writes it into the page, in the bot's language. */
export const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as Texts;
