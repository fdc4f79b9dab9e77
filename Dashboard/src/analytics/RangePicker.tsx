import { Button, Input, Popover, PopoverSurface, PopoverTrigger, ToggleButton } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons";
import { type FormEvent, useId, useState } from "react";
import { daysBetween, dayWord, isDay, today } from "./days";
import styles from "./RangePicker.module.css";
import type { Change, Chosen } from "./useRange";

const spans = [7, 30, 90] as const;
const most = 366;

/** 7, 30 or 90 days until today, or any range. */
export function RangePicker({ chosen, change }: { chosen: Chosen; change: (change: Change) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.picker} role="group" aria-label="Range">
      {spans.map((days) => (
        <ToggleButton key={days} size="small" checked={chosen.days === days} onClick={() => change({ days })}>
          {days} days
        </ToggleButton>
      ))}
      <Popover open={open} onOpenChange={(_, { open: now }) => setOpen(now)} trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <ToggleButton size="small" checked={!chosen.days} icon={<CalendarRegular />}>
            {chosen.days ? "Custom" : `${dayWord(chosen.range.from)} – ${dayWord(chosen.range.to)}`}
          </ToggleButton>
        </PopoverTrigger>
        <PopoverSurface aria-label="Custom range">
          <CustomRange
            range={chosen.range}
            choose={(range) => {
              change({ range });
              setOpen(false);
            }}
          />
        </PopoverSurface>
      </Popover>
    </div>
  );
}

function CustomRange({ range, choose }: { range: Chosen["range"]; choose: (range: Chosen["range"]) => void }) {
  const [from, setFrom] = useState(range.from);
  const [to, setTo] = useState(range.to);
  const id = useId();
  const wrong = !isDay(from) || !isDay(to) ? "Choose both days." : from > to ? "The first day lies after the last." : daysBetween(from, to) > most ? `At most ${most} days.` : "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) choose({ from, to });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={`${id}f`}>From</label>
      <Input id={`${id}f`} type="date" value={from} max={today()} onChange={(_, { value }) => setFrom(value)} />
      <label htmlFor={`${id}t`}>To</label>
      <Input id={`${id}t`} type="date" value={to} max={today()} onChange={(_, { value }) => setTo(value)} />
      <p role="status" className={styles.wrong}>{wrong}</p>
      <Button type="submit" appearance="primary" disabledFocusable={wrong !== ""}>Show</Button>
    </form>
  );
}
