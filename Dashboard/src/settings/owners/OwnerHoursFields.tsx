import { Field } from "@fluentui/react-components";
import { useId } from "react";
import { Lines, TextInput } from "../inputs";
import type { Day, OwnerHours } from "../model";
import styles from "../settings.module.css";

const days: [Day, string][] = [
  ["monday", "Monday"], ["tuesday", "Tuesday"], ["wednesday", "Wednesday"], ["thursday", "Thursday"], ["friday", "Friday"], ["saturday", "Saturday"], ["sunday", "Sunday"],
];
const zones = Intl.supportedValuesOf("timeZone");

type Props = { name: string; hours: OwnerHours; set: (hours: OwnerHours) => void; fault: (key: string) => string | undefined };

/** When somebody is there, day by day, on the owner's clock. */
export function OwnerHoursFields({ name, hours, set, fault }: Props) {
  const list = useId();
  const holiday = hours.holidays.map((_, at) => fault(`Hours:Holidays:${at}`)).find(Boolean);
  const work = "09:00-17:00";
  return (
    <Field label={`Business hours of ${name}`} hint="Empty days are closed; all empty: nobody waits for hours, and visitors hear the bot's own words. Two stretches: 09:00-12:30, 13:30-17:00.">
      <div className={styles.two} role="group" aria-label={`Business hours of ${name}`}>
        {days.map(([key, word]) => (
          <TextInput key={key} label={word} value={hours[key]} placeholder={key.startsWith("s") ? "closed" : work} set={(value) => set({ ...hours, [key]: value })} fault={fault(`Hours:${word}`)} />
        ))}
        <div>
          <TextInput label="Time zone" value={hours.timeZone} placeholder="UTC" hint={hours.timeZone ? undefined : `Yours is ${Intl.DateTimeFormat().resolvedOptions().timeZone}`} list={list} set={(timeZone) => set({ ...hours, timeZone })} fault={fault("Hours:TimeZone")} />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
        <Lines label="Holidays" hint="One a line: 2026-12-24, or 12-25 for every year" value={hours.holidays} set={(holidays) => set({ ...hours, holidays })} fault={holiday} />
      </div>
    </Field>
  );
}
