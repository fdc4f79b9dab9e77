/** One message of the visitor and what became of it, as GET /demo/behind gives it. */
export interface Turn {
  id: number;
  text?: string;
  milliseconds?: number;
  claims: Claim[];
  dropped: { field: string; why: string }[];
  decided: string[];
}

export interface Claim {
  field: string;
  value: string;
  quote?: string;
  offset?: number;
  by: string;
  confidence?: number;
}

export interface Lead {
  url: string;
  score: number;
  reasons: string[];
  outcome?: string;
  rule?: string;
  owner?: string;
  because: string[];
  handoff?: string;
}

export interface Behind {
  version: string;
  turns: Turn[];
  lead?: Lead;
}

/** How long to wait after a failure. */
const pause = 4_000;

/** Follows the visitor's own conversation, whose token the chat keeps in this site's storage; one request waits at a time. */
export async function follow(bot: string, show: (behind: Behind) => void): Promise<never> {
  const key = `leadbot:${bot}:conversation`;
  for (let version = '', known = ''; ;) {
    const token = tokenOf(localStorage.getItem(key));
    if (token === null || document.hidden) {
      await change(key);
      continue;
    }
    try {
      const answer = await fetch(`/demo/behind?${new URLSearchParams({ after: known === token ? version : '' })}`, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status === 200) {
        const behind = (await answer.json()) as Behind;
        version = behind.version;
        known = token;
        show(behind);
      } else if (answer.status !== 204) {
        // The token was renewed meanwhile, or the conversation has not been started yet.
        await Promise.race([change(key), new Promise(resume => setTimeout(resume, pause))]);
      }
    } catch {
      await new Promise(resume => setTimeout(resume, pause));
    }
  }
}

export function tokenOf(session: string | null): string | null {
  try {
    const token = (JSON.parse(session ?? 'null') as { token?: unknown } | null)?.token;
    return typeof token === 'string' ? token : null;
  } catch {
    return null;
  }
}

/** Resolves when the chat has kept something else, or the page is looked at again. */
function change(key: string): Promise<void> {
  return new Promise(resolve => {
    const stop = new AbortController();
    const end = (): void => {
      stop.abort();
      resolve();
    };
    addEventListener('storage', event => (event.key === key || event.key === null) && end(), { signal: stop.signal });
    document.addEventListener('visibilitychange', () => !document.hidden && end(), { signal: stop.signal });
  });
}
