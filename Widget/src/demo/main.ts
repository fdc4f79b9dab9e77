import { drawLead, drawTurns } from './draw';
import { follow, type Behind } from './feed';

const bar = document.getElementById('behind')!;
const toggle = bar.querySelector<HTMLButtonElement>('.behind-toggle')!;
const body = document.getElementById('behind-body')!;
const part = (name: string): HTMLElement => bar.querySelector<HTMLElement>(`.${name}`)!;

/** Remembered once the newcomer has chosen; without storage it just starts as it is. */
const chosen = 'leadbot:demo:behind';

/** Until a choice is made the style sheet decides: open beside the page where there is room, closed on a phone. */
const isOpen = (): boolean => getComputedStyle(body).display !== 'none';

function choose(state: string | null): void {
  if (state) bar.dataset['state'] = state;
  toggle.setAttribute('aria-expanded', String(isOpen()));
}

function show(behind: Behind): void {
  const facts = behind.turns.reduce((sum, turn) => sum + turn.claims.length, 0);
  part('behind-count').textContent = `${count(behind.turns.length, 'turn')}, ${count(facts, 'fact')}`;
  part('behind-empty').hidden = true;
  part('behind-turns').replaceChildren(...drawTurns(behind));
  part('behind-lead').hidden = !behind.lead;
  if (behind.lead) part('behind-lead').replaceChildren(...drawLead(behind.lead));
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

choose(sessionStorage.getItem(chosen));
addEventListener('resize', () => choose(null));
toggle.addEventListener('click', () => {
  choose(isOpen() ? 'closed' : 'open');
  sessionStorage.setItem(chosen, bar.dataset['state']!);
});
bar.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !isOpen()) return;
  toggle.click();
  toggle.focus();
});

void follow(bar.dataset['bot']!, show);
