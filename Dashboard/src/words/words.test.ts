import { describe, expect, it } from "vitest";
import { ago } from "./time";
import { humanise, inOrder, valueWords } from "./words";

describe("valueWords", () => {
  it("says a choice in words and keeps an unknown one", () => {
    expect(valueWords("timeline", "quarter")).toBe("In 1 to 3 months");
    expect(valueWords("timeline", "someday")).toBe("someday");
  });

  it("says money with its currency, and without one where none was said", () => {
    expect(valueWords("budget", { amount: 50000, currency: "USD" })).toMatch(/50\D?000/);
    expect(valueWords("budget", { amount: 50000, currency: "USD" })).toMatch(/\$|USD/);
    expect(valueWords("budget", { amount: 50000 })).toBe((50000).toLocaleString());
  });

  it("survives a currency that is none", () => {
    expect(valueWords("budget", { amount: 5, currency: "bogus" })).toBe("5 bogus");
  });
});

describe("inOrder", () => {
  it("puts known fields first and the bot's own after, by name", () => {
    expect(inOrder(["zeta", "email", "alpha", "need"])).toEqual(["need", "email", "alpha", "zeta"]);
  });
});

describe("humanise", () => {
  it("reads keys of either spelling", () => {
    expect(humanise("teamLocation")).toBe("Team location");
    expect(humanise("human_request")).toBe("Human request");
  });
});

describe("ago", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  it("says moments, then minutes, then the date", () => {
    expect(ago("2026-11-21T11:59:50Z", now)).toBe("just now");
    expect(ago("2026-11-21T11:55:00Z", now)).toMatch(/5/);
    expect(ago("2025-11-21T11:55:00Z", now)).toMatch(/2025/);
  });
});
