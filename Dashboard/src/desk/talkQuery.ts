import { queryOptions } from "@tanstack/react-query";
import { readTalk } from "../api/handoffs";
import { linesOf } from "../lead/lines";

/** What was said in a handoff's conversation. */
export const talkQuery = (bot: string, id: string) =>
  queryOptions({ queryKey: ["bot", bot, "handoffs", "talk", id], queryFn: () => readTalk(bot, id), select: linesOf });
