import { describe, expect, it } from "vitest";
import { parse, ruleSentence, write } from "./conditions";

describe("conditions", () => {
  it.each(["need known", "phone unknown", "companySize >= 20", "timeline in now, quarter", "timeline not in later", "timeline is none", "email corporate", "page under /services/ai"])(
    "%s is written as it was read",
    (text) => expect(write(parse(text))).toBe(text),
  );

  it("reads the short form of a word", () => expect(parse("consent granted")).toEqual({ subject: "consent", test: "is", value: "granted" }));

  it("says a rule as a sentence", () =>
    expect(ruleSentence(["need known", "companySize >= 20", "timeline in now, quarter"], "qualified")).toBe(
      "If need is known, company size is at least 20 and timeline is one of now or quarter, the lead is qualified.",
    ));

  it("says what happens to all others", () => expect(ruleSentence([], "nurture")).toBe("Otherwise the lead is nurture."));
});
