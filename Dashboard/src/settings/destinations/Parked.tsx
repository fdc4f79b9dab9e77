import { Button, Spinner } from "@fluentui/react-components";
import { Link, useLocation } from "react-router";
import { ErrorNotice } from "../../shell/ErrorNotice";
import { useNotices } from "../../shell/useNotices";
import { Ago } from "../../words/Ago";
import settings from "../settings.module.css";
import { useParked, useReplay } from "./destinations";

/** What was given up, each with why; a person sends it again. */
export function Parked({ bot, name, mayChange }: { bot: string; name: string; mayChange: boolean }) {
  const parked = useParked(bot, name, true);
  const replay = useReplay(bot, name);
  const notices = useNotices();
  const { search } = useLocation();
  const send = (leadId?: string) =>
    replay.mutate(leadId, {
      onSuccess: ({ count }) => notices.done(count === 1 ? "One lead goes again" : `${count} leads go again`),
      onError: (error) => notices.failed("Nothing was sent again", error),
    });
  if (parked.error) return <ErrorNotice error={parked.error} retry={() => void parked.refetch()} />;
  if (parked.isPending) return <Spinner label="Loading" />;
  const items = parked.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className={settings.note}>Nothing is given up any more.</p>;
  return (
    <div className={settings.list}>
      {mayChange && (
        <Button style={{ justifySelf: "start" }} disabledFocusable={replay.isPending} onClick={() => send()}>
          Send all again
        </Button>
      )}
      <table className={`${settings.table} ${settings.wide}`}>
        <thead>
          <tr>
            <th scope="col">Lead</th>
            <th scope="col">Why</th>
            <th scope="col">Since</th>
            <th scope="col"><span hidden>Send again</span></th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ leadId, reason, at, attempts }) => (
            <tr key={leadId}>
              <td><Link to={`/leads/${leadId}${search}`}>Open the lead</Link></td>
              <td>{reason}</td>
              <td>{at && <Ago at={at} />}{attempts > 1 && `, ${attempts} tries`}</td>
              <td>
                {mayChange && (
                  <Button size="small" aria-label={`Send again: lead ${leadId}`} disabledFocusable={replay.isPending} onClick={() => send(leadId)}>
                    Send again
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {parked.hasNextPage && (
        <Button style={{ justifySelf: "start" }} disabledFocusable={parked.isFetchingNextPage} onClick={() => void parked.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}
