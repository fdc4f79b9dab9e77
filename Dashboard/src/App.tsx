import { Navigate, Route, Routes } from "react-router";
import { LeadsPage } from "./leads/LeadsPage";
import { LeadPage, others } from "./places/places";
import { NotFound } from "./shell/NotFound";
import { Shell } from "./shell/Shell";
import { SignInPage } from "./sign-in/SignInPage";

export function App() {
  return (
    <Routes>
      <Route path="sign-in" element={<SignInPage />} />
      <Route element={<Shell />}>
        <Route index element={<Navigate to="leads" replace />} />
        <Route path="leads" element={<LeadsPage />} />
        <Route path="leads/:id" element={<LeadPage />} />
        {others.map(({ path, Page }) => (
          <Route key={path} path={`${path}/*`} element={<Page />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
