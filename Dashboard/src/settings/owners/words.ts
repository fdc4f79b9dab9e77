/** A list as people type it into one line: "en, de". */
export const listOf = (text: string): string[] =>
  text
    .split(/[,;]\s*|\s+/)
    .map((word) => word.trim())
    .filter(Boolean);
