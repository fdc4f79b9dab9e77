import { describe, expect, it } from "vitest";
import type { Line } from "../lead/lines";
import { meant, type Outgoing, pendingOf, unreadOf } from "./talk";

const line = (id: string, speaker: Line["speaker"], text: string, at = "2026-11-21T12:00:00Z"): Line => ({ id, speaker, name: speaker === "visitor" ? undefined : "ann", at, text, files: [] });
const out = (key: string, text: string, more: Partial<Outgoing> = {}): Outgoing => ({ key, kind: "message", text, state: "sending", after: "1", ...more });

describe("pendingOf", () => {
  const before = line("1", "visitor", "hi");
  it("keeps what the transcript does not hold", () => expect(pendingOf([out("a", "yes")], [before], "ann")).toHaveLength(1));
  it("knows own words that came back before their answer did", () => expect(pendingOf([out("a", "yes")], [before, line("2", "person", "yes")], "ann")).toHaveLength(0));
  it("takes a line for one message alone", () => expect(pendingOf([out("a", "yes"), out("b", "yes")], [before, line("2", "person", "yes")], "ann")).toHaveLength(1));
  it("does not take what stood there before", () => expect(pendingOf([out("a", "hi", { after: "2" })], [before, line("2", "person", "hi")], "ann")).toHaveLength(1));
  it("goes by the id once it has one", () => expect(pendingOf([out("a", "yes", { activityId: "3" })], [before, line("2", "person", "yes")], "ann")).toHaveLength(1));
  it("tells a note from a message", () => expect(pendingOf([out("a", "yes", { kind: "note" })], [before, line("2", "person", "yes")], "ann")).toHaveLength(1));
  it("leaves a colleague's words to the colleague", () => expect(pendingOf([out("a", "yes")], [before, line("2", "person", "yes")], "bob")).toHaveLength(1));
});

describe("unreadOf", () => {
  it("counts the visitor's lines after the moment alone", () => {
    const lines = [line("1", "visitor", "a"), line("2", "visitor", "b", "2026-11-21T12:00:00.001Z"), line("3", "person", "c", "2026-11-21T12:00:01Z")];
    expect(unreadOf(lines, "2026-11-21T12:00:00Z").map(({ text }) => text)).toEqual(["b"]);
  });
});

describe("meant", () => {
  it("takes /note for a note", () => expect(meant("message", "/note She called")).toEqual({ kind: "note", text: "She called" }));
  it("leaves other words alone", () => expect(meant("message", " /notebook? ")).toEqual({ kind: "message", text: "/notebook?" }));
});
