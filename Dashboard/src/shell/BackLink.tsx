import { ArrowLeftRegular } from "@fluentui/react-icons";
import { Link, useLocation, useNavigate } from "react-router";
import { useKeys } from "../keys/keys";
import styles from "./BackLink.module.css";

/** Who came from a list goes back to the place in it, as by the browser's own button; others go to its top. */
export function BackLink({ to, label }: { to: string; label: string }) {
  const go = useNavigate();
  const cameFromList = (useLocation().state as { list?: string } | null)?.list !== undefined;
  const back = () => void (cameFromList ? go(-1) : go(to));
  useKeys({ u: back });
  return (
    <Link
      to={to}
      className={styles.back}
      onClick={(event) => {
        if (!cameFromList || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        back();
      }}
    >
      <ArrowLeftRegular aria-hidden /> {label}
    </Link>
  );
}
