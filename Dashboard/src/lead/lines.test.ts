import { describe, expect, it } from "vitest";
import { linesOf } from "./lines";

const from = (role: string, name = role) => ({ id: role, role, name });

describe("linesOf", () => {
  it("leaves out what nobody wrote", () => {
    const lines = linesOf([
      { type: "conversationUpdate", id: "a" },
      { type: "typing", id: "b", from: from("bot") },
      { type: "message", id: "c", from: from("user"), text: "" },
      { type: "message", id: "d", from: from("user"), text: "hi" },
    ]);
    expect(lines.map(({ id, speaker }) => [id, speaker])).toEqual([["d", "visitor"]]);
  });

  it("shows the bot's links as words and a visitor's words as they stand", () => {
    const text = "see [our notice](/privacy) first";
    const lines = linesOf([
      { type: "message", id: "a", from: from("bot"), text },
      { type: "message", id: "b", from: from("user"), text },
    ]);
    expect(lines.map((line) => line.text)).toEqual(["see our notice first", text]);
  });

  it("tells a colleague from the bot", () => {
    const lines = linesOf([{ type: "message", id: "a", from: from("bot", "Ana"), text: "hello", channelData: { leadbot: { speaker: "rep" } } }]);
    expect(lines.map(({ speaker, name }) => [speaker, name])).toEqual([["person", "Ana"]]);
  });

  it("names what came with a message", () => {
    const lines = linesOf([{ type: "message", id: "a", from: from("user"), attachments: [{ name: "brief.pdf", contentType: "application/pdf" }] }]);
    expect(lines[0]?.files).toEqual([{ name: "brief.pdf" }]);
  });
});
