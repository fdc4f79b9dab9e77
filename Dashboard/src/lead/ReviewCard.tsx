import { Button } from "@fluentui/react-components";
import { ShieldErrorRegular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { Link } from "react-router";
import { api, read } from "../api/client";
import type { Lead, ReviewReason } from "../api/model";
import { queries } from "../api/queries";
import { useRights } from "../places/useRights";
import { useNotices } from "../shell/useNotices";
import { Ago } from "../words/Ago";
import { exact } from "../words/time";
import { humanise, reviewWords } from "../words/words";
import styles from "./ReviewCard.module.css";

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Why somebody must look before anything leaves the house, and what went differently. */
export function ReviewCard({ lead: { bot, id, review, exceptions } }: { lead: Lead }) {
  const mayDecide = useRights()("reviews.write");
  const notices = useNotices();
  const decide = useMutation({
    mutationFn: ({ reason, decision }: { reason: ReviewReason; decision: "approved" | "rejected" }) =>
      read(api.POST("/api/v1/bots/{bot}/leads/{id}/reviews/{reason}", { params: { path: { bot, id, reason } }, body: { decision } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["bot", bot, "lead", id] }),
    onError: (error) => notices.failed("Nothing was decided", error),
  });
  if (review.length === 0 && exceptions.length === 0) return null;
  return (
    <section className={styles.card} aria-label="Review first">
      {review.length > 0 && <h2>{review.some(({ state }) => state === "open") ? "Review first" : "Reviewed"}</h2>}
      <ul>
        {review.map(({ reason, state, evidence }) => (
          <li key={reason} data-state={state}>
            <ShieldErrorRegular aria-hidden />
            <span>
              <strong>{reviewWords[reason]}</strong>
              {state !== "open" && ` (${state})`}
              {evidence && isId.test(evidence) && <Link to={`/leads/${evidence}`}>See the other lead</Link>}
              {evidence && !isId.test(evidence) && `: ${evidence}`}
            </span>
            {state === "open" && mayDecide && (
              <span className={styles.decide}>
                <Button size="small" aria-label={`Approve: ${reviewWords[reason]}`} disabledFocusable={decide.isPending} onClick={() => decide.mutate({ reason, decision: "approved" })}>
                  Approve
                </Button>
                <Button size="small" aria-label={`Keep in the house: ${reviewWords[reason]}`} disabledFocusable={decide.isPending} onClick={() => decide.mutate({ reason, decision: "rejected" })}>
                  Keep here
                </Button>
              </span>
            )}
          </li>
        ))}
        {exceptions.map(({ kind, note, at, owner, dueAt }) => (
          <li key={kind + at} className={styles.note}>
            <span>
              <strong>{humanise(kind)}</strong>: {note} <Ago at={at} className={styles.when} />
              {dueAt && ` ${owner ?? "Somebody"} looks at it by ${exact(dueAt)}.`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
