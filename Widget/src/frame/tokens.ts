import type { Session } from './session';

/** A token to go on with. `resumed` where its conversation is the one that was kept. */
export interface Admission {
  conversationId: string;
  token: string;
  resumed: boolean;
}

/** Why there is no token. `refused` stays so until someone changes a setting; the others pass. */
export class NoToken extends Error {
  constructor(readonly kind: 'unreachable' | 'busy' | 'refused', status?: number) {
    super(status ? `${kind} (${status})` : kind);
  }
}

interface TokenAnswer {
  token: string;
  conversationId: string;
}

/** How long one answer may take. */
const patience = 15_000;

/**
 * Renews the kept conversation's token; where that is no longer possible, asks for a new one and shows the old, so that
 * the server may give the same conversation back.
 * @throws NoToken
 */
export async function admit(base: string, bot: string, kept: Session | null, fetcher: typeof fetch = fetch): Promise<Admission> {
  if (kept) {
    const renewed = await post(fetcher, `${base}v3/directline/tokens/refresh`, undefined, kept.token);
    if (renewed.ok) return admission(await read(renewed), kept);
    // 5xx and 429 say nothing about the token: starting afresh would throw a good conversation away.
    failIfPassing(renewed);
  }

  const fresh = await post(fetcher, `${base}widget/token`, kept ? { bot, resume: kept.token } : { bot });
  if (fresh.ok) return admission(await read(fresh), kept);
  failIfPassing(fresh);
  throw new NoToken('refused', fresh.status);
}

/** A token for the conversation of a mailed link; null where the link is too old, or for another bot. */
export async function redeem(base: string, bot: string, link: string, fetcher: typeof fetch = fetch): Promise<Admission | null> {
  const answer = await post(fetcher, `${base}widget/token`, { bot, resume: link });
  if (!answer.ok) return null;
  const given = await read(answer);
  return given.conversationId === claimOf(link, 'conv') ? { ...given, resumed: true } : null;
}

/** True where the server says that it does not know this conversation, or that this token does not open it. */
export async function isGone(base: string, session: Session, fetcher: typeof fetch = fetch): Promise<boolean> {
  try {
    const response = await fetcher(`${base}v3/directline/conversations/${encodeURIComponent(session.conversationId)}`, {
      headers: { authorization: `Bearer ${session.token}` },
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return response.status === 403 || response.status === 404;
  } catch {
    return false;
  }
}

/** The visitor's id as the token states it; Web Chat reads the same claim. */
export const userOf = (token: string): string | undefined => claimOf(token, 'user');

function claimOf(token: string, name: 'user' | 'conv'): string | undefined {
  try {
    const claims: unknown = JSON.parse(atob(token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/')));
    const claim = (claims as Record<string, unknown>)[name];
    return typeof claim === 'string' ? claim : undefined;
  } catch {
    return undefined;
  }
}

function admission(answer: TokenAnswer, kept: Session | null): Admission {
  return { conversationId: answer.conversationId, token: answer.token, resumed: answer.conversationId === kept?.conversationId };
}

function failIfPassing(response: Response): void {
  if (response.status === 429) throw new NoToken('busy', response.status);
  if (response.status >= 500) throw new NoToken('unreachable', response.status);
}

async function post(fetcher: typeof fetch, url: string, body?: object, token?: string): Promise<Response> {
  const headers: Record<string, string> = {};
  if (body) headers['content-type'] = 'application/json';
  if (token) headers['authorization'] = `Bearer ${token}`;
  const request: RequestInit = { method: 'POST', headers, credentials: 'omit', signal: AbortSignal.timeout(patience) };
  try {
    return await fetcher(url, body ? { ...request, body: JSON.stringify(body) } : request);
  } catch {
    throw new NoToken('unreachable');
  }
}

async function read(response: Response): Promise<TokenAnswer> {
  try {
    const answer = (await response.json()) as Partial<TokenAnswer>;
    if (typeof answer.token === 'string' && typeof answer.conversationId === 'string') return answer as TokenAnswer;
  } catch {
    // Not JSON: a proxy answered in the server's place.
  }
  throw new NoToken('unreachable', response.status);
}
