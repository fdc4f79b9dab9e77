import type { Handoff } from "../api/handoffs";
import { exact } from "../words/time";

/** Who is asked, until when, and why they. */
export function Asked({ of }: { of: NonNullable<Handoff["assignment"]> }) {
  return (
    <p>
      {of.person ? `${of.person} is asked` : "The whole team is asked"}
      {of.from > of.at && ` from ${exact(of.from)} on`}, until {exact(of.answerBy)}
      {of.remindedAt && " (reminded)"}: {of.because.join("; ")}.
    </p>
  );
}
