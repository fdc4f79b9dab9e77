import { describe, expect, it } from "vitest";
import { cut, evidenceOf, place } from "./quotes";

describe("cut", () => {
  it("marks the quoted words and nothing else", () => {
    expect(cut("We are a 40-person firm.", [{ key: "companySize", quote: "40-person firm", offset: 9 }])).toEqual([
      { text: "We are a ", start: 0, of: [] },
      { text: "40-person firm", start: 9, of: ["companySize"] },
      { text: ".", start: 23, of: [] },
    ]);
  });

  it("marks quotes that overlap each as a whole", () => {
    const stretches = cut("COO of Cole", [
      { key: "role", quote: "COO", offset: 0 },
      { key: "need", quote: "COO of Cole", offset: 0 },
      { key: "company", quote: "Cole", offset: 7 },
    ]);
    expect(stretches.map(({ text, of }) => [text, of.join("+")])).toEqual([
      ["COO", "role+need"],
      [" of ", "need"],
      ["Cole", "need+company"],
    ]);
  });

  it("counts in UTF-16 units, as the API does", () => {
    const text = "👋🏽 hi, Zoë from Åre";
    const marked = cut(text, [{ key: "name", quote: "Zoë", offset: text.indexOf("Zoë") }]);
    expect(marked.find((stretch) => stretch.of.length)?.text).toBe("Zoë");
    expect(marked.map((stretch) => stretch.text).join("")).toBe(text);
  });

  it("leaves a message whole whose quote is not in it", () => {
    expect(cut("nothing here", [{ key: "email", quote: "ana@firm.com", offset: 3 }])).toEqual([{ text: "nothing here", start: 0, of: [] }]);
  });

  it("gives an empty message no stretch", () => {
    expect(cut("", [{ key: "need", quote: "x", offset: 0 }])).toEqual([]);
  });
});

describe("place", () => {
  it("takes the same words at the offset, not the first ones", () => {
    expect(place("yes, I said yes", "yes", 12)).toBe(12);
  });

  it("takes the nearest same words where the offset has moved", () => {
    expect(place("yes and then yes", "yes", 11)).toBe(13);
  });

  it("finds nothing for an empty quote", () => {
    expect(place("abc", "", 0)).toBeUndefined();
  });
});

describe("evidenceOf", () => {
  it("takes each of several values that disagree", () => {
    const evidence = evidenceOf({
      fields: {
        companySize: {
          state: "unknown",
          conflicting: [
            { value: 40, quote: "40 people", activityId: "a1", offset: 3 },
            { value: 60, quote: "about 60", activityId: "a2", offset: 0 },
          ],
        },
      },
      consent: { state: "none" },
    });
    expect(evidence.map(({ key, quote, label }) => [key, quote, label])).toEqual([
      ["companySize/0", "40 people", "Company size"],
      ["companySize/1", "about 60", "Company size"],
    ]);
  });

  it("takes fields and consent with words, and leaves out what a person entered", () => {
    const evidence = evidenceOf({
      fields: {
        name: { state: "answered", value: "Dana", quote: "Dana", activityId: "a1", offset: 4 },
        phone: { state: "declined", quote: "no phone please", activityId: "a2", offset: 0 },
        company: { state: "answered", value: "Cole", by: "person", enteredBy: "ana" },
        budget: { state: "unknown" },
      },
      consent: { state: "granted", quote: "yes", activityId: "a3" },
    });
    expect(evidence.map(({ key, activityId, offset }) => [key, activityId, offset])).toEqual([
      ["name", "a1", 4],
      ["phone", "a2", 0],
      ["consent", "a3", 0],
    ]);
  });
});
