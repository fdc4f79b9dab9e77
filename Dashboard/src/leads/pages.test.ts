import { expect, it } from "vitest";
import { withParents } from "./pages";

it("offers the folders above the pages, each once", () => {
  expect(withParents([{ value: "/services/ai", count: 3 }, { value: "/", count: 2 }, { value: "/services/ai/audit", count: 1 }])).toEqual([
    { value: "/", count: 2 },
    { value: "/services", count: 0 },
    { value: "/services/ai", count: 3 },
    { value: "/services/ai/audit", count: 1 },
  ]);
});
