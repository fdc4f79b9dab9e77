// node conformance.mjs SCENARIO ADDRESS: drives a running server with the real client; exit code 0 when all is as it should be.
import { sockets, serveFile } from './browser.mjs';
import { ask, base, same, status, Visitor, widgetToken } from './visitor.mjs';

const scenarios = {
  async 'websocket'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome');
    const channelData = { clientActivityID: 'k1', attachmentSizes: [], custom: { deep: [1, null, 'ž'] } };
    const id = await ann.say('hello', channelData);
    await ann.heard('You said: hello');
    const echo = ann.activities.find(activity => activity.id === id);
    same(echo.text, 'hello', 'the echo');
    same(echo.channelData, channelData, 'channelData of the echo');
    same(echo.from.role, 'user', 'role of the echo');
    same(ann.texts(), ['Welcome', 'hello', 'You said: hello'], 'the order');
    same(ann.activities.some(activity => activity.type === 'conversationUpdate'), false, 'conversationUpdate in the feed');
    same(new Set(ann.activities.map(activity => activity.timestamp)).size, ann.activities.length, 'timestamps, each its own');
    same(ann.activities.every(activity => activity.conversation.id === ann.client.conversationId), true, 'conversation ids');
    ann.leave();
  },

  async 'polling'() {
    const ann = await Visitor.arrive({ webSocket: false });
    await ann.heard('Welcome');
    const id = await ann.say('hello', { clientActivityID: 'k1' });
    await ann.heard('You said: hello');
    same(ann.activities.find(activity => activity.text === 'hello').id, id, 'id of the echo');
    await ann.say('again');
    await ann.heard('You said: again');
    same(ann.texts(), ['Welcome', 'hello', 'You said: hello', 'again', 'You said: again'], 'no loss, no repeat');
    same(sockets.length, 0, 'sockets');
    ann.leave();
  },

  async 'dropped socket'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome'); // who writes at once may be faster than the greeting
    await ann.say('one');
    await ann.heard('You said: one');
    sockets.at(-1).terminate();
    await ann.say('two'); // posted while no socket is there
    await ann.until('a second socket', () => sockets.length === 2);
    await ann.heard('You said: two');
    await ann.say('three');
    await ann.heard('You said: three');
    same(ann.texts(), ['Welcome', 'one', 'You said: one', 'two', 'You said: two', 'three', 'You said: three'], 'no loss, no repeat');
    ann.leave();
  },

  async 'server restart'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome'); // who writes at once may be faster than the greeting
    const first = await ann.say('one', { clientActivityID: 'k1' });
    await ann.heard('You said: one');
    const closed = new Promise(resolve => sockets.at(-1).once('close', resolve));
    await ask('restart');
    same(await closed, 1001, 'close code');
    same(await ann.say('one', { clientActivityID: 'k1' }), first, 'id of a repeat after the restart');
    await ann.say('two');
    await ann.heard('You said: two');
    same(ann.texts(), ['Welcome', 'one', 'You said: one', 'two', 'You said: two'], 'no loss, no repeat');
    ann.leave();
  },

  async 'polling over a restart'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome'); // who writes at once may be faster than the greeting
    await ann.say('one');
    await ann.heard('You said: one');
    ann.leave();
    await ask('restart');
    const back = new Visitor({ token: ann.client.token, conversationId: ann.client.conversationId, webSocket: false });
    await back.heard('You said: one');
    await back.say('two');
    await back.heard('You said: two');
    same(back.texts(), ['Welcome', 'one', 'You said: one', 'two', 'You said: two'], 'history and more');
    back.leave();
  },

  async 'expired token'() {
    const ann = await Visitor.arrive();
    await ann.say('one');
    await ann.heard('You said: one');
    await ask('expire');
    same(await ann.say('two'), 'retry', 'what a post with an expired token gives');
    await ann.reached(status.expiredToken);
    const kept = await widgetToken({ resume: ann.client.token });
    same(kept.conversationId, ann.client.conversationId, 'the conversation of an expired token');
    const again = new Visitor({ token: kept.token, conversationId: kept.conversationId, watermark: ann.client.watermark });
    await again.reached(status.online);
    await again.say('three');
    await again.heard('You said: three');
    same(again.texts(), ['three', 'You said: three'], 'only what is new');
    ann.leave();
    again.leave();
  },

  async 'refresh'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome');
    const old = ann.client.token;
    await ask('wait');
    const fresh = await new Promise((resolve, reject) => ann.client.refreshToken().subscribe(resolve, reject));
    same(typeof fresh === 'string' && fresh !== old, true, 'a fresh token');
    ann.client.token = fresh;
    await ann.say('hello');
    await ann.heard('You said: hello');
    ann.leave();
  },

  async 'wrong conversation'() {
    const ann = await Visitor.arrive();
    const bob = await Visitor.arrive();
    await Promise.all([ann.heard('Welcome'), bob.heard('Welcome')]);
    const thief = new Visitor({ token: ann.client.token, conversationId: bob.client.conversationId, watermark: '' });
    await thief.reached(status.failedToConnect);
    ann.client.conversationId = bob.client.conversationId;
    same(await ann.say('I am Bob'), 'retry', 'a post into another conversation');
    await ann.reached(status.expiredToken);
    await bob.say('hello');
    await bob.heard('You said: hello');
    same(bob.texts(), ['Welcome', 'hello', 'You said: hello'], "the other's conversation");
    [ann, bob, thief].forEach(visitor => visitor.leave());
  },

  async 'repeat'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome');
    const ids = await Promise.all([1, 2, 3].map(() => ann.say('once', { clientActivityID: 'same' })));
    same(new Set(ids).size, 1, 'ids of a repeated post');
    await ann.heard('You said: once');
    await ann.say('next');
    await ann.heard('You said: next');
    same(ann.texts(), ['Welcome', 'once', 'You said: once', 'next', 'You said: next'], 'one message, one reply');
    ann.leave();
  },

  async 'upload'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome');
    const file = await serveFile(Buffer.from('%PDF of žluťoučký kůň'));
    const id = await ann.post({
      type: 'message', text: 'my brief', from: { id: 'somebody' }, channelData: { clientActivityID: 'u1', attachmentSizes: [24] },
      attachments: [{ contentType: 'application/pdf', name: 'poptávka ž.pdf', contentUrl: file.url }],
    });
    await ann.until('the echo', visitor => visitor.activities.some(activity => activity.id === id));
    const [attachment] = ann.activities.find(activity => activity.id === id).attachments;
    same([attachment.name, attachment.contentType], ['poptávka ž.pdf', 'application/pdf'], 'the attachment');
    const back = await fetch(attachment.contentUrl);
    same(await back.text(), '%PDF of žluťoučký kůň', 'the bytes');
    same(back.headers.get('content-disposition').startsWith('attachment'), true, 'the disposition');
    file.close();
    ann.leave();
  },

  async 'two sockets'() {
    const ann = await Visitor.arrive();
    await ann.heard('Welcome');
    const tab = new Visitor({ token: ann.client.token, conversationId: ann.client.conversationId, watermark: '' });
    await tab.heard('Welcome');
    await ann.say('from the first tab');
    await tab.heard('You said: from the first tab');
    await tab.say('from the second tab');
    await Promise.all([ann, tab].map(visitor => visitor.heard('You said: from the second tab')));
    same(ann.texts(), tab.texts(), 'both tabs');
    same(sockets.map(socket => socket.readyState), [1, 1], 'open sockets');
    ann.leave();
    tab.leave();
  },

  async 'resume'() {
    const ann = await Visitor.arrive();
    for (let i = 0; i < 120; i++) await ann.say(`line ${i}`);
    await ann.heard('You said: line 119');
    ann.leave();
    const kept = await widgetToken({ resume: ann.client.token });
    const reloaded = new Visitor({ token: kept.token, conversationId: kept.conversationId, watermark: '' });
    await reloaded.until('everything', visitor => visitor.texts().length >= 241);
    same(reloaded.texts(), ann.texts(), 'the whole history');
    const user = JSON.parse(Buffer.from(kept.token.split('.')[1], 'base64url')).user;
    same(reloaded.activities.filter(activity => activity.from.id === user).length, 120, "the visitor's own messages");
    reloaded.leave();
  },

  async 'start twice'() {
    const { token, conversationId } = await widgetToken();
    const start = () => fetch(`${base}/v3/directline/conversations`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
    same([(await start()).status, (await start()).status], [201, 200], 'statuses of two starts');
    const ann = new Visitor({ token });
    await ann.heard('Welcome');
    same(ann.client.conversationId, conversationId, 'the conversation');
    same(ann.texts(), ['Welcome'], 'one welcome');
    const session = await new Promise((resolve, reject) => ann.client.getSessionId().subscribe(resolve, reject));
    same(session.length > 10, true, 'a session id');
    ann.leave();
  },
};

const scenario = scenarios[process.argv[2]];
if (!scenario) throw new Error(`no scenario ${process.argv[2]}; there are ${Object.keys(scenarios).join(', ')}`);
await scenario();
process.exit(0); // timers of the client would keep the process
