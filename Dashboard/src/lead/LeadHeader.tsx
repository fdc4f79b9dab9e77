import { Link as FluentLink } from "@fluentui/react-components";
import { CallRegular, ChatRegular, MailRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Lead } from "../api/model";
import { BackLink } from "../shell/BackLink";
import { Ago } from "../words/Ago";
import { channelWord, valueWords } from "../words/words";
import { channelAddress } from "./channelAddress";
import { CopyButton } from "./CopyButton";
import styles from "./LeadHeader.module.css";

type Props = { lead: Lead; back: { to: string; label: string }; marks: ReactNode };

/** Who it is, how to reach them, and where things stand. */
export function LeadHeader({ lead, back, marks }: Props) {
  const value = (field: string) => valueWords(field, lead.fields[field]?.value);
  const email = value("email");
  const phone = value("phone");
  const address = channelAddress(lead.contact);
  const firm = [value("role"), value("company")].filter(Boolean).join(", ");
  return (
    <header className={styles.header}>
      <BackLink {...back} />
      <div className={styles.top}>
        <div className={styles.who}>
          <h1>{value("name") || email || phone || "No name yet"}</h1>
          {firm && <p className={styles.firm}>{firm}</p>}
        </div>
        <div className={styles.marks}>{marks}</div>
      </div>
      <div className={styles.reach}>
        {email && (
          <span>
            <MailRegular aria-hidden />
            <FluentLink href={`mailto:${email}`}>{email}</FluentLink>
            <CopyButton text={email} what="e-mail address" />
          </span>
        )}
        {phone && (
          <span>
            <CallRegular aria-hidden />
            <FluentLink href={`tel:${phone}`}>{phone}</FluentLink>
            <CopyButton text={phone} what="phone number" />
          </span>
        )}
        {address && (
          <span title={`As ${channelWord(lead.channel)} itself says it; not a claim of the visitor`}>
            <ChatRegular aria-hidden />
            {channelWord(lead.channel)}: {address}
            <CopyButton text={lead.contact?.channel?.username ?? lead.contact?.channel?.id ?? address} what="account" />
          </span>
        )}
        {!email && !phone && !address && <span>No way to reach them yet, except on {channelWord(lead.channel)}</span>}
        <span className={styles.when}>
          {channelWord(lead.channel)}, came <Ago at={lead.createdAt} />
        </span>
      </div>
    </header>
  );
}
