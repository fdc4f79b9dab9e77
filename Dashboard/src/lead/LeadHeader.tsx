import { Link as FluentLink } from "@fluentui/react-components";
import { ArrowLeftRegular, CallRegular, MailRegular } from "@fluentui/react-icons";
import { Link, useLocation } from "react-router";
import type { Lead } from "../api/model";
import { OutcomeBadge } from "../badges/badges";
import { Ago } from "../words/Ago";
import { channelWord, valueWords } from "../words/words";
import { CopyButton } from "./CopyButton";
import styles from "./LeadHeader.module.css";
import { StatusMenu } from "./StatusMenu";

/** Who it is, how to reach them, and where things stand. */
export function LeadHeader({ lead }: { lead: Lead }) {
  const value = (field: string) => valueWords(field, lead.fields[field]?.value);
  const email = value("email");
  const phone = value("phone");
  const list = (useLocation().state as { list?: string } | null)?.list ?? "";
  const firm = [value("role"), value("company")].filter(Boolean).join(", ");
  return (
    <header className={styles.header}>
      <Link to={`/leads${list}`} className={styles.back}>
        <ArrowLeftRegular aria-hidden /> Leads
      </Link>
      <div className={styles.top}>
        <div className={styles.who}>
          <h1>{value("name") || email || phone || "No name yet"}</h1>
          {firm && <p className={styles.firm}>{firm}</p>}
        </div>
        <div className={styles.marks}>
          <OutcomeBadge outcome={lead.outcome} />
          <StatusMenu lead={lead} />
        </div>
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
        {!email && !phone && <span>No way to reach them yet, except on {channelWord(lead.channel)}</span>}
        <span className={styles.when}>
          {channelWord(lead.channel)}, came <Ago at={lead.createdAt} />
        </span>
      </div>
    </header>
  );
}
