/** Presses the button of the row that has the focus; on a page of one handoff, the page's own. */
export function pressAction(action: "accept" | "close", within: HTMLElement | null): void {
  const row = document.activeElement?.closest<HTMLElement>("[data-row]");
  const all = (row ?? within)?.querySelectorAll<HTMLButtonElement>(`[data-action=${action}]`);
  if (all?.length === 1) all[0]!.click();
}
