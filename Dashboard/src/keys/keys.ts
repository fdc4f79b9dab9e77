import { useEffect, useRef, useSyncExternalStore } from "react";
import { recall, remember } from "../look/memory";

/** What a key does, by the key's name: "j", "?", or two after one another, "g l". */
export type Keys = Record<string, (event: KeyboardEvent) => void>;

const sequenceMs = 1_200;
const busy = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";
const typing = "input, textarea, select, [contenteditable]";

const layers: { current: Keys }[] = [];
const listeners = new Set<() => void>();
let on = recall("keys") !== "off";
let first: { key: string; at: number } | undefined;

/** Single keys can be in the way of speech input and of other tools: a person may turn them off. */
export const useKeysOn = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => on,
  );

export function turnKeys(value: boolean): void {
  on = value;
  remember("keys", value ? undefined : "off");
  for (const listener of listeners) listener();
}

/** Shortcuts while this component stands; the innermost one that knows a key gets it. */
export function useKeys(keys: Keys): void {
  const layer = useRef(keys);
  useEffect(() => {
    layer.current = keys;
  });
  useEffect(() => {
    if (layers.length === 0) window.addEventListener("keydown", press);
    layers.unshift(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
      if (layers.length === 0) window.removeEventListener("keydown", press);
    };
  }, []);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  // Who writes means letters; a dialog or menu has keys of its own.
  if ((event.target as Element | null)?.closest?.(typing) || document.querySelector(busy)) return;
  const isLetter = event.key.length === 1;
  if (isLetter && !on) return;
  const before = first && event.timeStamp - first.at < sequenceMs ? `${first.key} ${event.key}` : undefined;
  const [name, run] = find(before) ?? find(event.key) ?? [];
  first = !name && isLetter && layers.some(({ current }) => Object.keys(current).some((key) => key.startsWith(`${event.key} `))) ? { key: event.key, at: event.timeStamp } : undefined;
  if (!run) return;
  event.preventDefault();
  run(event);
}

function find(name: string | undefined): [string, (event: KeyboardEvent) => void] | undefined {
  const run = name && layers.find(({ current }) => current[name])?.current[name];
  return run ? [name, run] : undefined;
}
