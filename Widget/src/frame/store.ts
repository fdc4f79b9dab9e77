import type { Campaign, Page } from '../common/page';
import type { Action, Activity, Store, WebChatGlobal } from './webchat';

/** What every outgoing activity says about where it was written. */
export interface VisitContext {
  page?: Page;
  campaign: Campaign;
  visitor: { id?: string; timeZone: string; locale: string };
}

export interface StoreEvents {
  context(): VisitContext;
  /** True where the bot was already told of this conversation's visitor. */
  joined(): boolean;
  onJoined(): void;
  onBotMessage(): void;
  onActivity(): void;
}

const joinName = 'webchat/join';

/** The store of one conversation: tells the bot once that the visitor is there, and adds the context to what is sent. */
export function createChatStore(webChat: WebChatGlobal, events: StoreEvents): Store {
  return webChat.createStore({}, ({ dispatch }) => next => action => {
    const result = next(action.type === 'DIRECT_LINE/POST_ACTIVITY' ? withContext(action, events.context()) : action);
    const activity = action.payload?.activity;
    if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED' && !events.joined()) {
      dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: joinName, value: {} } });
    } else if (action.type === 'DIRECT_LINE/POST_ACTIVITY_FULFILLED' && activity?.name === joinName) {
      events.onJoined();
    } else if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && activity) {
      events.onActivity();
      if (activity.type === 'message' && activity.from?.role === 'bot') events.onBotMessage();
    }
    return result;
  });
}

/** The action with `channelData.leadbot`; what Web Chat put into channelData stays. */
export function withContext(action: Action, context: VisitContext): Action {
  const activity = action.payload?.activity as Activity;
  return { ...action, payload: { ...action.payload, activity: { ...activity, channelData: { ...activity.channelData, leadbot: context } } } };
}
