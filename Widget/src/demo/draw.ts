import type { Behind, Claim, Lead, Turn } from './feed';
import { stretches } from './marks';

type Child = Node | string;

const readers: Record<string, string> = { builtin: 'the built-in reader', llm: 'the language model', confirmed: 'the visitor’s yes', form: 'the form' };

/** What visitors wrote becomes text nodes only: nothing of it is ever read as HTML. */
function element(tag: string, className = '', ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export function drawTurns({ turns }: Behind): HTMLElement[] {
  return [...turns].reverse().map(turn => element('li', 'turn', ...turnParts(turn)));
}

function turnParts(turn: Turn): Child[] {
  const said = turn.text === undefined
    ? element('p', 'said event', 'The visitor opened the chat or sent a form')
    : element('p', 'said', ...stretches(turn.text, turn.claims).map(({ text, claim }) => (claim ? element('mark', '', text) : text)));
  return [said, element('dl', 'steps-of-turn',
    ...step('Accepted', ['Stored, and only then confirmed']),
    ...step('Understood', understood(turn)),
    ...step('Decided', turn.decided.length > 0 ? turn.decided : [turn.milliseconds === undefined ? '…' : 'Nothing new to do']),
    ...step('Answered', [turn.milliseconds === undefined ? '…' : `${turn.milliseconds} ms later, in one commit with all this`]))];
}

function step(name: string, lines: Child[]): HTMLElement[] {
  return [element('dt', '', name), element('dd', '', ...lines.map(line => (typeof line === 'string' ? element('p', '', line) : line)))];
}

function understood(turn: Turn): Child[] {
  const lines: Child[] = turn.claims.map(drawClaim);
  for (const { field, why } of turn.dropped) lines.push(element('p', 'dropped', element('s', '', field), ` dropped: ${why}`));
  return lines.length > 0 ? lines : ['No new fact'];
}

function drawClaim(claim: Claim): HTMLElement {
  const line = element('p', 'claim', element('b', '', claim.field), ' ', claim.value);
  if (claim.quote === undefined || claim.offset === undefined) return line;
  const sure = claim.confidence === undefined ? '' : `, ${Math.round(claim.confidence * 100)} % sure`;
  const quote = claim.quote === claim.value ? '' : `“${claim.quote}”, `;
  line.append(element('small', '', `${quote}letters ${claim.offset} to ${claim.offset + claim.quote.length}, read by ${readers[claim.by] ?? claim.by}${sure}`));
  return line;
}

export function drawLead(lead: Lead): HTMLElement[] {
  const link = element('a', 'to-lead', 'Open this lead in the dashboard') as HTMLAnchorElement;
  link.href = lead.url;
  return [
    element('p', 'score', element('b', '', String(lead.score)), ' of 100 points'),
    element('p', 'why', lead.reasons.join(', ') || 'No rule has given points yet'),
    element('p', 'route', 'So far ', element('b', '', (lead.outcome ?? 'undecided').replaceAll('_', ' ')), ...(lead.owner ? [', for ', element('b', '', lead.owner)] : []),
      ...(lead.rule ? [`, by the rule “${lead.rule}”`] : []), ...(lead.handoff ? [`; handoff ${lead.handoff}`] : [])),
    ...(lead.because.length > 0 ? [element('p', 'why', lead.because.join('; '))] : []),
    link,
  ];
}
