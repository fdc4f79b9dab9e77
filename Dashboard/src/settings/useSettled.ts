import { useEffect, useState } from "react";

/** The value once it has stood still for a moment, so that not every letter asks the server. */
export function useSettled<T>(value: T, ms = 350): T {
  const text = JSON.stringify(value);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), ms);
    return () => window.clearTimeout(timer);
  }, [text, ms]);
  return (settled === undefined ? undefined : JSON.parse(settled)) as T;
}
