import { describe, expect, it } from "vitest";
import { glimpse, parse, separatorOf } from "./csv";
import { guess, namingOf } from "./targets";

describe("parse", () => {
  it("reads quotes, doubled quotes, line breaks and separators inside them", () => {
    expect(parse('a,"b ""x""","c\nd,e"\r\n1,2,3\n', ",", 9)).toEqual([["a", 'b "x"', "c\nd,e"], ["1", "2", "3"]]);
  });

  it("keeps empty cells and leaves out empty lines", () => expect(parse("a,,\n\n,b,\n", ",", 9)).toEqual([["a", "", ""], ["", "b", ""]]));
});

describe("separatorOf", () => {
  it.each([["a,b;c,d", ","], ["a;b;c", ";"], ["a\tb", "\t"], ['"a;b;c",d', ","], ["alone", ","]])("finds it in %s", (text, separator) => expect(separatorOf(text)).toBe(separator));
});

describe("glimpse", () => {
  it("forgets the byte order mark and shows the first rows", async () => {
    expect(await glimpse(new File(["\uFEFFName,E-mail\nDana,d@x.example\nIan,i@x.example\n"], "x.csv"), 1)).toEqual({ headers: ["Name", "E-mail"], rows: [["Dana", "d@x.example"]] });
  });
});

describe("guess", () => {
  it("finds what people call it, each target once", () => {
    expect(guess(["Full Name", "E-mail address", "Job title", "No. of Employees", "Colour", "Mail", "teamLocation"], ["teamLocation"])).toEqual([
      "name", "email", "role", "companySize", "", "", "teamLocation",
    ]);
  });
});

describe("namingOf", () => {
  it("knows our own exports and takes others for others", () => {
    expect(namingOf(["id", "createdAt", "record"])).toBe("leadbot");
    expect(namingOf(["Lead ID", "Created (UTC)", "Name"])).toBe("excel");
    expect(namingOf(["First Name", "Last Name", "Company", "LeadBot ID"])).toBe("salesforce");
    expect(namingOf(["First name", "Last name", "Email", "Company name"])).toBe("hubspot");
    expect(namingOf(["Who", "Mail"])).toBe("own");
  });
});
