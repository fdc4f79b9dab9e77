import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { sessionQuery } from "../api/queries";

/** Whether the person who is signed in has a right such as "leads.write". What a page hides, the server refuses as well. */
export function useRights(): (right: string) => boolean {
  const { data } = useQuery(sessionQuery);
  return useCallback((right) => data?.scopes?.includes(right) ?? false, [data]);
}
