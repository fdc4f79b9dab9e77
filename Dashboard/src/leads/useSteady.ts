import { type RefObject, useEffect, useRef, useState } from "react";
import type { Lead } from "../api/model";

const handMs = 8_000;
const barPx = 52;

/** True while somebody is at work in the list: the pointer, a key or a press in it a moment ago, or its top scrolled away. */
export function useHand(list: RefObject<HTMLElement | null>): boolean {
  const [atWork, setAtWork] = useState(false);
  const [scrolled, setScrolled] = useState(false);

  useEffect(() => {
    let timer: number | undefined;
    const touch = (event: Event) => {
      if (!list.current?.contains(event.target as Node)) return;
      setAtWork(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setAtWork(false), handMs);
    };
    const scroll = () => setScrolled((list.current?.getBoundingClientRect().top ?? barPx) < barPx);
    const kinds = ["pointermove", "pointerdown", "keydown", "focusin"];
    for (const kind of kinds) document.addEventListener(kind, touch, { passive: true });
    window.addEventListener("scroll", scroll, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const kind of kinds) document.removeEventListener(kind, touch);
      window.removeEventListener("scroll", scroll);
    };
  }, [list]);

  return atWork || scrolled;
}

/**
 * The list as it stood when the hand came into it: rows change in place, but none comes and none goes under the hand.
 * @param place what is listed: another filter or page is another list
 */
export function useSteady(leads: Lead[] | undefined, place: string, hand: boolean): { shown: Lead[] | undefined; held: number; release: () => void } {
  const kept = useRef<{ place: string; leads: Lead[] }>(undefined);
  const [, redraw] = useState(0);
  const before = kept.current;
  if (leads && (!hand || !before || before.place !== place || before.leads.length === 0)) kept.current = { place, leads };
  const now = kept.current;
  if (!leads || !now) return { shown: leads, held: 0, release: () => {} };

  const current = new Map(leads.map((lead) => [lead.id, lead]));
  const known = new Set(now.leads.map(({ id }) => id));
  const newest = now.leads[0]?.createdAt ?? "";
  return {
    shown: now.leads.map((lead) => current.get(lead.id) ?? lead),
    held: leads.filter(({ id, createdAt }) => !known.has(id) && createdAt >= newest).length,
    release: () => {
      kept.current = { place, leads };
      redraw((count) => count + 1);
      window.scrollTo({ top: 0 });
    },
  };
}
