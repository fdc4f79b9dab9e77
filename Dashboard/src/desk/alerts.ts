import { useSyncExternalStore } from "react";
import { recall, remember } from "../look/memory";

const listeners = new Set<() => void>();
let on = recall("desk.alerts") === "on";
let audio: AudioContext | undefined;

/** Whether this browser tells of a visitor who writes while the tab is hidden. Off until somebody asks for it. */
export const useAlertsOn = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    () => on,
  );

/** Whether a notification can come beside the sound. */
export const canNotify = (): boolean => "Notification" in window && Notification.permission === "granted";

/** To be called from a press: only then a browser lets a page ask, and later be heard. */
export async function turnAlerts(value: boolean): Promise<void> {
  if (value) {
    wake();
    if ("Notification" in window && Notification.permission === "default") await Notification.requestPermission();
  }
  on = value;
  remember("desk.alerts", value ? "on" : undefined);
  for (const listener of listeners) listener();
}

// After a reload a browser is silent until somebody presses something.
if (on) for (const event of ["pointerdown", "keydown"]) window.addEventListener(event, wake, { once: true });

function wake(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
  } catch {
    // A browser without sound: the notification remains.
  }
}

/** Who writes, never what: a notification is read by whoever looks at the screen. */
export function alert(handoff: string, who: string, open: () => void): void {
  if (!on) return;
  chime();
  if (!canNotify()) return;
  try {
    const notification = new Notification(`${who} writes to you`, { body: "Open the desk to read and answer.", tag: handoff });
    notification.onclick = () => {
      window.focus();
      open();
      notification.close();
    };
  } catch {
    // Phones allow notifications to installed pages alone.
  }
}

/** Two soft notes, a fifth of a second. */
function chime(): void {
  if (audio?.state !== "running") return;
  for (const [at, pitch] of [[0, 660], [0.11, 880]] as const) {
    const start = audio.currentTime + at;
    const volume = audio.createGain();
    volume.gain.setValueAtTime(0.0001, start);
    volume.gain.exponentialRampToValueAtTime(0.12, start + 0.015);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.22);
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.25);
  }
}
