import { Route, Routes } from "react-router";
import { NotFound } from "../shell/NotFound";
import { HandoffPage } from "./HandoffPage";
import { HandoffsPage } from "./HandoffsPage";

/** All addresses below /handoffs. */
export default function HandoffsPages() {
  return (
    <Routes>
      <Route index element={<HandoffsPage />} />
      <Route path=":id" element={<HandoffPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
