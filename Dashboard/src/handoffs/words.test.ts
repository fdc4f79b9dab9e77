import { describe, expect, it } from "vitest";
import { firmOf, lasting, waited, whoOf } from "./words";

describe("lasting", () => {
  it.each([
    [0, "under a minute"], [59_999, "under a minute"], [60_000, "1 min"], [3_599_000, "59 min"], [3_600_000, "1 h"], [11_100_000, "3 h 5 min"],
    [86_400_000, "1 day"], [200_000_000, "2 days"],
  ])("says %i ms as %s", (ms, words) => expect(lasting(ms)).toBe(words));
});

describe("waited", () => {
  const openedAt = "2026-11-21T12:00:00Z";
  const now = Date.parse("2026-11-21T12:30:00Z");
  it("counts on while nobody has accepted", () => expect(waited({ openedAt }, now)).toBe("waiting 30 min"));
  it("stops when somebody accepted", () => expect(waited({ openedAt, acceptedAt: "2026-11-21T12:04:00Z", closedAt: "2026-11-21T12:20:00Z" }, now)).toBe("waited 4 min"));
  it("stops when it ended without anybody", () => expect(waited({ openedAt, closedAt: "2026-11-21T12:20:00Z" }, now)).toBe("waited 20 min"));
  it("never counts backwards where two clocks differ", () => expect(waited({ openedAt }, now - 3_600_000)).toBe("waiting under a minute"));
});

describe("whoOf", () => {
  it("takes what is known best", () => {
    expect(whoOf({ name: "Dana", email: "dana@firm.example" })).toBe("Dana");
    expect(whoOf({ phone: "+1 202 555 0143" })).toBe("+1 202 555 0143");
    expect(whoOf({ contact: { channel: { kind: "telegram", id: "7", username: "dana_cole", name: "Dana", verified: true } } })).toBe("@dana_cole, profile “Dana”");
    expect(whoOf(undefined)).toBe("A visitor without a name");
    expect(firmOf({ role: "COO", company: undefined })).toBe("COO");
  });
});
