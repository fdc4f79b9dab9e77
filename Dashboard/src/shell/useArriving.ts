import { useEffect, useRef } from "react";
import { useNavigationType } from "react-router";

/** A new page starts at its top with the focus in it, as a page load would; going back leaves place and focus to the browser. */
export function useArriving(pathname: string): void {
  const kind = useNavigationType();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (kind === "POP") return;
    window.scrollTo(0, 0);
    document.getElementById("page")?.focus({ preventScroll: true });
  }, [pathname, kind]);
}
