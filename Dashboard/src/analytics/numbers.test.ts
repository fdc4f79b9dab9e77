import { expect, test } from "vitest";
import { daysBetween, isDay, lastDays } from "./days";
import { count, duration, percent, wholeTicks, wholeTop } from "./numbers";

test("what is not known is never shown as nought", () => {
  expect(percent(undefined)).toBe("no data");
  expect(duration(undefined)).toBe("no data");
  expect(count(undefined)).toBe("–");
  expect(percent(0)).toBe("0%");
  expect(count(0)).toBe("0");
});

test("small shares keep a digit", () => {
  expect(percent(0.004)).toBe("0.4%");
  expect(percent(0.0764)).toBe("7.6%");
  expect(percent(0.764)).toBe("76%");
  expect(percent(1)).toBe("100%");
});

test("times are told in the two largest units", () => {
  expect(duration(45_200)).toBe("45 s");
  expect(duration(59_700)).toBe("1 min");
  expect(duration(7_800_000)).toBe("2 h 10 min");
  expect(duration(100_800_000)).toBe("1 d 4 h");
});

test("a range ends on its last day and has as many days as it says", () => {
  expect(lastDays(30, "2026-03-01")).toEqual({ from: "2026-01-31", to: "2026-03-01" });
  expect(daysBetween("2026-01-31", "2026-03-01")).toBe(30);
  expect(isDay("2026-02-30")).toBe(false);
  expect(isDay("2026-02-28")).toBe(true);
  expect(isDay("")).toBe(false);
});

test("an axis of conversations has no half ones", () => {
  expect(wholeTicks(0, 4)).toEqual([0]);
  expect(wholeTicks(1, 4)).toEqual([0, 1]);
  expect(wholeTicks(3, 4)).toEqual([0, 1, 2, 3]);
  expect(wholeTicks(31, 4)).toEqual([0, 10, 20, 30]);
  expect(wholeTicks(17_300, 4)).toEqual([0, 5000, 10_000, 15_000]);
  expect(wholeTicks(17_300, 2)).toEqual([0, 10_000]);
});

test("an axis cut into four has whole numbers on it", () => {
  expect(wholeTop([])).toBe(4);
  expect(wholeTop([3, 1])).toBe(4);
  expect(wholeTop([5])).toBe(8);
  expect(wholeTop([400])).toBe(400);
});
