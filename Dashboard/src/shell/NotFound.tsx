import { SearchInfoRegular } from "@fluentui/react-icons";
import { useNavigate } from "react-router";
import { useTitle } from "../look/useTitle";
import { Notice } from "./Notice";

export function NotFound({ what = "page" }: { what?: string }) {
  const go = useNavigate();
  useTitle("Not found");
  return (
    <Notice
      icon={<SearchInfoRegular />}
      title={`There is no such ${what}`}
      text="The address may be mistyped, or it was deleted in the meantime."
      action={{ label: "To the leads", run: () => void go("/leads") }}
    />
  );
}
