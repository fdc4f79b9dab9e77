import { describe, expect, it } from "vitest";
import { asQuery, filterOf } from "./filters";

describe("filterOf", () => {
  it("takes what makes sense and leaves the rest", () => {
    expect(filterOf(new URLSearchParams("status=new&outcome=bogus&minScore=40&maxScore=999&from=2026-11-01&to=soon&review=open&q=%20acme%20&after=x"))).toEqual({
      q: "acme", status: "new", minScore: "40", from: "2026-11-01", review: "open",
    });
  });
});

describe("asQuery", () => {
  it("makes a day the whole day where the reader is", () => {
    const { from, to } = asQuery({ from: "2026-11-30", to: "2026-11-30" });
    expect(from).toBe(new Date(2026, 10, 30).toISOString());
    expect(to).toBe(new Date(2026, 11, 1).toISOString());
  });

  it("sends points as numbers and nothing that is not set", () => {
    expect(asQuery({ minScore: "0", status: "lost" })).toEqual({ minScore: 0, status: "lost" });
  });
});
