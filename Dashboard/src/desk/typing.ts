import { useEffect, useState } from "react";

/** Clients show for about this long that somebody writes. */
const shownMs = 5_000;
const heard = new EventTarget();

/** The event stream told that the visitor of a handoff writes. */
export const hearTyping = (handoff: string): void => void heard.dispatchEvent(new Event(handoff));

/** True for a few seconds after the visitor of the handoff was seen to write; false as soon as their words are there. */
export function useTyping(handoff: string, last: string | undefined): boolean {
  const [isTyping, setTyping] = useState(false);
  useEffect(() => {
    let over: number | undefined;
    const show = () => {
      setTyping(true);
      window.clearTimeout(over);
      over = window.setTimeout(() => setTyping(false), shownMs);
    };
    heard.addEventListener(handoff, show);
    return () => {
      heard.removeEventListener(handoff, show);
      window.clearTimeout(over);
      setTyping(false);
    };
  }, [handoff, last]);
  return isTyping;
}
