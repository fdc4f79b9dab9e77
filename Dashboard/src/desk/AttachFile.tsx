import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { sendFile } from "../api/handoffs";
import { queries } from "../api/queries";
import { useNotices } from "../shell/useNotices";
import { talkQuery } from "./talkQuery";

const mostBytes = 16 * 1024 * 1024;

/** Chooses a file, which goes to the visitor at once, as a message of its own. */
export function AttachFile({ bot, handoff }: { bot: string; handoff: string }) {
  const input = useRef<HTMLInputElement>(null);
  const { failed } = useNotices();
  const send = useMutation({
    mutationFn: (file: File) => {
      if (file.size > mostBytes) throw new Error("A file has at most 16 MB.");
      return sendFile(bot, handoff, crypto.randomUUID(), file);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: talkQuery(bot, handoff).queryKey }),
    onError: (error, file) => failed(`${file.name} was not sent`, error),
  });
  return (
    <>
      <input
        ref={input} type="file" hidden aria-hidden tabIndex={-1} data-attach
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = ""; // the same file may be chosen again
          if (file) send.mutate(file);
        }}
      />
      <Button type="button" icon={<AttachRegular />} disabledFocusable={send.isPending} aria-label={send.isPending ? "The file is being sent" : "Send a file to the visitor"} title="Send a file" onClick={() => input.current?.click()} />
    </>
  );
}
