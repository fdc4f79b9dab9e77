import { useEffect, useState } from "react";
import { useSearchParams } from "react-router";
import type { BotSummary } from "../api/model";

/** The bot whose leads are shown: named in the address (`?bot=`), else the last one shown, else the first. */
export function useBotKey(bots: BotSummary[] | undefined): [string | undefined, (bot: string) => void] {
  const [search, setSearch] = useSearchParams();
  const [last, remember] = useState<string>();
  const known = (key: string | null | undefined) => bots?.find((bot) => bot.key === key)?.key;
  const bot = known(search.get("bot")) ?? known(last) ?? bots?.[0]?.key;
  useEffect(() => remember(bot), [bot]);
  return [bot, (key) => setSearch({ bot: key })];
}
