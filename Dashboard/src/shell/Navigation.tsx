import { CounterBadge } from "@fluentui/react-components";
import { NavLink, useNavigate } from "react-router";
import { useHandoffCounters } from "../api/handoffs";
import { useKeys } from "../keys/keys";
import { leads, others } from "../places/places";
import { useRights } from "../places/useRights";
import styles from "./Navigation.module.css";

/** The places that this person may open; a bar beside the name, on a phone tabs under the thumb. */
export function Navigation({ bot }: { bot: string | undefined }) {
  const may = useRights();
  const go = useNavigate();
  const places = [leads, ...others].filter(({ rights }) => rights.some(may));
  const { data } = useHandoffCounters(bot, places.some(({ path }) => path === "handoffs"));
  const waiting = data?.waiting ?? 0;
  useKeys(Object.fromEntries(places.map(({ path }) => [`g ${path[0]}`, () => void go(`/${path}`)])));

  return (
    <nav aria-label="Main" className={styles.nav}>
      {places.map(({ path, label, icon }) => (
        <NavLink key={path} to={`/${path}`}>
          <span className={styles.icon}>{icon}</span>
          <span>{label}</span>
          {path === "handoffs" && (
            <span className={styles.count}>
              {waiting > 0 && <CounterBadge count={waiting} overflowCount={99} size="small" color="danger" aria-hidden />}
              {waiting > 0 && <span className="hidden">, {waiting} waiting</span>}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
