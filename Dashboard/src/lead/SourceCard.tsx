import { Link } from "@fluentui/react-components";
import type { Source } from "../api/model";
import { useNow } from "../words/Ago";
import { timeIn } from "../words/time";
import { channelWord } from "../words/words";
import { Card, Facts } from "./Card";
import styles from "./SourceCard.module.css";

/** Where the visitor came from. The visitor's browser told it: an address is a link only where it is one of the web. */
export function SourceCard({ source, channel }: { source: Source; channel: string }) {
  const { page, title, referrer, path, geo } = source;
  const campaign = Object.entries(source.campaign ?? {});
  const there = geo?.timeZone ? timeIn(geo.timeZone, useNow()) : undefined;
  return (
    <Card title="Where from">
      <Facts
        of={[
          ["Channel", channelWord(channel)],
          ["Page", page && <Address key="page" url={page} text={title ?? undefined} />],
          ["Came from", referrer && <Address key="referrer" url={referrer} />],
          ["Campaign", campaign.length > 0 && <ul key="campaign" className={styles.campaign}>{campaign.map(([name, value]) => <li key={name}><span>{name.replace(/^utm_/, "").replace(/^referral_/, "ad ")}</span> {value}</li>)}</ul>],
          ["Pages", path && path.length > 1 && <ol key="path" className={styles.path}>{path.map((url, at) => <li key={at}><Address url={url} /></li>)}</ol>],
          ["Country", geo?.country],
          ["Language", geo?.locale],
          ["Time there", there && `${there} (${geo?.timeZone})`],
        ].map(([label, value]) => [label as string, value || undefined])}
      />
    </Card>
  );
}

function Address({ url, text }: { url: string; text?: string }) {
  const plain = url.replace(/^https?:\/\//, "");
  if (!/^https?:\/\//i.test(url)) return <>{url}</>;
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer" className={styles.address} title={url}>
      {text ?? plain}
    </Link>
  );
}
