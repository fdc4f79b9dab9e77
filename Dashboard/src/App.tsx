import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { LeadPage } from "./lead/LeadPage";
import { LeadsPage } from "./leads/LeadsPage";
import { NotFound } from "./shell/NotFound";
import { Shell } from "./shell/Shell";
import { SignInPage } from "./sign-in/SignInPage";

// Apart from the rest: who only works on leads never loads it.
const Settings = lazy(() => import("./settings/Settings"));

export function App() {
  return (
    <Routes>
      <Route path="sign-in" element={<SignInPage />} />
      <Route element={<Shell />}>
        <Route index element={<Navigate to="leads" replace />} />
        <Route path="leads" element={<LeadsPage />} />
        <Route path="leads/:id" element={<LeadPage />} />
        <Route
          path="settings/*"
          element={
            <Suspense fallback={<Spinner label="Loading the settings" style={{ marginTop: 64 }} />}>
              <Settings />
            </Suspense>
          }
        />
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
