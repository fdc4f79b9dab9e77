import { Route, Routes } from "react-router";
import { NotFound } from "../shell/NotFound";
import { DeskPage } from "./DeskPage";

/** All addresses below /desk. */
export default function DeskPages() {
  return (
    <Routes>
      <Route index element={<DeskPage />} />
      <Route path=":id" element={<DeskPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
