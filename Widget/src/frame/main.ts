import type { Campaign } from '../common/page';
import { Chat } from './chat';
import { Host } from './host';
import { localeOf } from './locale';
import { ownKeeper, SessionStore } from './session';
import type { VisitContext } from './store';
import { texts } from './texts';
import { NoToken, redeem, userOf } from './tokens';
import { View } from './view';

const script = document.currentScript as HTMLScriptElement;
const { bot = 'default', bundle = 'webchat.js' } = document.body.dataset;
const base = new URL('..', location.href);
const view = new View();
let focusWanted = false;
let campaignSeen: Campaign = {};

const host = new Host(new URLSearchParams(location.search).get('host'), {
  onPage: campaign => {
    if (Object.keys(campaign).length > 0) {
      campaignSeen = campaign;
      sessions.change({ campaign });
    }
  },
  onShown: focus => {
    focusWanted = focus;
    focusIfWanted();
  },
});
const sessions = new SessionStore(ownKeeper(bot) ?? host.keeper());

function context(): VisitContext {
  const id = userOf(sessions.get()?.token ?? '');
  return {
    ...(host.page ? { page: host.page } : {}),
    campaign: Object.keys(campaignSeen).length > 0 ? campaignSeen : (sessions.get()?.campaign ?? {}),
    visitor: { ...(id ? { id } : {}), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, locale: navigator.language },
  };
}

function focusIfWanted(): void {
  // The send box stands one frame after the first render.
  if (focusWanted) requestAnimationFrame(() => view.focus());
}

const chat = new Chat(
  { base: base.href, bot, bundle, nonce: script.nonce ?? '', locale: localeOf(document.documentElement.lang, navigator.language) },
  sessions,
  view,
  context,
  {
    online: () => {
      view.person.disabled = false;
      focusIfWanted();
      focusWanted = false;
    },
    botMessage: () => host.countUnread(),
  },
);

view.close.hidden = !host.embedded;
view.close.addEventListener('click', () => host.tell({ leadbot: 'close' }));
view.retry.addEventListener('click', () => void chat.start());
view.person.addEventListener('click', () => chat.say(texts.askForPerson));
// On window, after Web Chat's own handlers: inside its transcript Escape means "back to the text box".
addEventListener('keydown', event => {
  if (event.key === 'Escape' && !event.defaultPrevented) host.tell({ leadbot: 'close' });
});

/** Who comes by a mailed link goes on with its conversation; a link that is too old leaves whatever chat there was. */
async function follow(link: string): Promise<void> {
  try {
    const admission = await redeem(base.href, bot, link);
    if (admission && admission.conversationId !== sessions.get()?.conversationId) {
      sessions.set({ conversationId: admission.conversationId, token: admission.token, joined: true });
    }
  } catch (error) {
    if (!(error instanceof NoToken)) throw error;
    // The chat itself says that the server is not reached.
  }
}

// Opened on its own the frame has the link in its own address, where it must not stay.
const link = /^#leadbot=(.+)$/.exec(location.hash)?.[1];
if (link) location.replace('#');
host.tell({ leadbot: 'ready', name: document.title });
void sessions.load().then(() => (link ? follow(link) : undefined)).then(() => chat.start());
