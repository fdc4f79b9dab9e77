import type { KeyboardEvent, RefObject } from "react";
import { useKeys } from "./keys";

/**
 * Moves through a list by j and k from anywhere, and by the arrows once the focus is in it: the answer is the list's onKeyDown.
 * Each row is a `data-row`, its own link `data-open`.
 */
export function useRows(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const step = (by: number): boolean => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
    next?.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
    return next !== undefined;
  };
  useKeys({ j: () => step(1), k: () => step(-1) });
  return (event) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey || (event.target as Element).closest("input, select, textarea, [role=menu]")) return;
    if (step(by)) event.preventDefault();
  };
}
