import createClient from "openapi-fetch";
import type { paths } from "./schema";

/** The API refused or failed; the message is made for the person before the screen. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What is wrong with each value, by its key. */
    readonly errors: Record<string, string[]> = {},
  ) {
    super(message);
    this.name = "ApiError";
  }
}

// The header proves that a request comes from this page: no other site's form or image can set it.
export const api = createClient<paths>({ baseUrl: window.location.origin, headers: { "X-LeadBot": "1" } });

type Answer = { data?: unknown; error?: unknown; response: Response };

/** The answer's body, or an {@link ApiError} that says what happened in words. */
export async function read<T>(request: Promise<Answer>): Promise<T> {
  let answer: Answer;
  try {
    answer = await request;
  } catch {
    throw new ApiError(0, "LeadBot cannot be reached. Check your connection; the page tries again by itself.");
  }

  if (answer.response.ok) return answer.data as T;
  throw new ApiError(answer.response.status, problem(answer.error) ?? spoken(answer.response.status), errors(answer.error));
}

function problem(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { detail, title } = error as { detail?: unknown; title?: unknown };
  if (typeof detail === "string" && detail) return detail;
  return typeof title === "string" && title ? title : undefined;
}

function errors(error: unknown): Record<string, string[]> {
  const found = typeof error === "object" && error !== null ? (error as { errors?: unknown }).errors : undefined;
  return typeof found === "object" && found !== null ? (found as Record<string, string[]>) : {};
}

function spoken(status: number): string {
  if (status === 403) return "Your account has no right to do this. Ask an administrator.";
  if (status === 404) return "This does not exist, or no longer.";
  if (status === 429) return "Too many requests. Wait a moment and try again.";
  return `LeadBot answered with an error (${status}). Try again; if it stays, look at the server's log.`;
}
