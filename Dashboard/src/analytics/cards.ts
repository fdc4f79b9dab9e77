import type { Chosen, Change } from "./useRange";

/** What every card of the page is given. */
export type CardProps = { bot: string; chosen: Chosen; change: (change: Change) => void };
