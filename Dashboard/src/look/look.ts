import { useSyncExternalStore } from "react";
import { recall, remember } from "./memory";

export const looks = { system: "As the system", light: "Light", dark: "Dark" };
/** What a person chose in this browser; public/look.js reads the same name before the first paint. */
export type Look = keyof typeof looks;

const query = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

export const lookNow = (): Look => {
  const chosen = recall("look");
  return chosen === "light" || chosen === "dark" ? chosen : "system";
};

const isDark = (): boolean => lookNow() === "dark" || (lookNow() === "system" && query.matches);

export function chooseLook(look: Look): void {
  remember("look", look === "system" ? undefined : look);
  apply();
}

function apply(): void {
  document.documentElement.dataset.look = isDark() ? "dark" : "light";
  for (const listener of listeners) listener();
}

query.addEventListener("change", apply);
window.addEventListener("storage", apply); // chosen in another tab
apply();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useDark = (): boolean => useSyncExternalStore(subscribe, isDark);
export const useLook = (): Look => useSyncExternalStore(subscribe, lookNow);
